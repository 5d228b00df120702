import { useTranslations } from 'use-intl'
import { useCatalogue } from './use-catalogue.ts'

/** The shop window: one thing from each of five shelves, under the awning. */
export function HeroStage() {
  const t = useTranslations('layout')
  const { products } = useCatalogue({})
  const shelves = new Set<string>()
  const shown = products.filter(({ category, stock }) => {
    const fresh = stock > 0 && !shelves.has(category)
    if (fresh) shelves.add(category)
    return fresh
  })
  return (
    <div className="stage" role="img" aria-label={t('footer')}>
      <div className="stage-awning" />
      <div className="stage-window">
        {shown.slice(0, 5).map((product, place) => (
          <img key={product.id} className={`stage-thing stage-thing-${place}`} src={product.image} alt="" />
        ))}
      </div>
      <div className="stage-sill" />
    </div>
  )
}
