/** As high as a row to come, so that nothing jumps. */
export const RowSkeleton = () => (
  <div className="row-skeleton" aria-hidden="true">
    <i className="bone bone-disc" />
    <span>
      <i className="bone bone-name" />
      <i className="bone bone-line" />
      <i className="bone bone-badges" />
    </span>
  </div>
)
