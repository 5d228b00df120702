export const ProfileSkeleton = () => (
  <div className="form-page" aria-hidden="true">
    <span className="et-skeleton skeleton-title" />
    <span className="et-skeleton skeleton-block" />
    <span className="et-skeleton skeleton-block" />
  </div>
)
