export const CartSkeleton = () => (
  <div className="cart" aria-hidden="true">
    <div className="cart-lines">
      <span className="et-skeleton cart-line-skeleton" />
      <span className="et-skeleton cart-line-skeleton" />
    </div>
    <span className="et-skeleton cart-summary-skeleton" />
  </div>
)
