/** Has the measures of a tile, so that nothing moves when it comes. */
export const TileSkeleton = () => (
  <li className="tile" aria-hidden="true">
    <div className="tile-link">
      <span className="picture et-skeleton" />
      <span className="tile-brand et-skeleton skeleton-line skeleton-short" />
      <span className="tile-name et-skeleton skeleton-line" />
      <span className="tile-price et-skeleton skeleton-line skeleton-short" />
      <span className="et-stock et-skeleton skeleton-line skeleton-short" />
    </div>
  </li>
)
