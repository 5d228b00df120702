import { Photo } from '@etalase/chat-ui'
import type { Product } from '@etalase/client'
import { useShopWindow } from './use-shop-window.ts'

/** The shop window: the finest thing of each of five shelves, under the awning. */
export function HeroStage() {
  const { products } = useShopWindow()
  const shelves = new Map<string, Product>()
  for (const product of products) {
    const best = shelves.get(product.category)
    if (product.stock > 0 && (!best || product.price > best.price)) shelves.set(product.category, product)
  }
  const shown = [...shelves.values()].toSorted((one, other) => other.price - one.price)
  return (
    <div className="stage" aria-hidden="true">
      <div className="stage-awning" />
      <div className="stage-window">
        <span className="stage-shelf" />
        {shown.slice(0, 5).map((product, place) => (
          <Photo key={product.id} className={`stage-thing stage-thing-${place}`} src={product.image} />
        ))}
      </div>
      <div className="stage-sill" />
    </div>
  )
}
