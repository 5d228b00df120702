export const OrdersSkeleton = () => (
  <div className="orders" aria-hidden="true">
    <span className="et-skeleton order-skeleton" />
    <span className="et-skeleton order-skeleton" />
  </div>
)
