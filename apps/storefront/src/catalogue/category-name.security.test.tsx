import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, test } from 'vitest'
import words from '../words/en.json' with { type: 'json' }
import { useCategoryName } from './use-category-name.ts'

function Name({ of }: { of: string }) {
  const nameOf = useCategoryName()
  return <b>{nameOf(of)}</b>
}

const drawn = (of: string) =>
  renderToStaticMarkup(
    <IntlProvider locale="en" messages={words} timeZone="UTC">
      <Name of={of} />
    </IntlProvider>,
  )

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'S12: a shelf called %s is called so on the page',
  (name) => {
    expect(drawn(name)).toBe(`<b>${name}</b>`)
  },
)
