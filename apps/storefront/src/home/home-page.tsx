import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { ProductShelf } from '../catalogue/product-shelf.tsx'
import { LoadFailed } from '../layout/load-failed.tsx'
import { useTitle } from '../layout/use-title.ts'
import { AskBand } from './ask-band.tsx'
import { Brands } from './brands.tsx'
import { Categories } from './categories.tsx'
import { fewLeft } from './few-left.ts'
import { Hero } from './hero.tsx'
import { oneOfEach } from './one-of-each.ts'
import { useShopWindow } from './use-shop-window.ts'

export function HomePage() {
  const t = useTranslations('home')
  useTitle(undefined)
  const { products, isPending, isError, refetch } = useShopWindow()
  const few = fewLeft(products)
  return (
    <>
      <Hero />
      {isError && products.length === 0 ? (
        <LoadFailed onRetry={() => void refetch()} />
      ) : (
        <>
          <Categories products={products} />
          <ProductShelf
            title={t('newest')}
            products={oneOfEach(products.filter(({ stock }) => stock > 0))}
            loading={isPending}
          >
            <Link to="/products" search={{ sort: 'newest' }} className="more-link">
              {t('seeAll')}
            </Link>
          </ProductShelf>
          <AskBand />
          <ProductShelf title={t('fewLeft')} products={few} loading={isPending}>
            <p>{t('fewLeftLead')}</p>
          </ProductShelf>
          <Brands />
        </>
      )}
    </>
  )
}
