import '@fontsource-variable/inter'
import '@etalase/chat-ui/chat.css'
import './layout/shop.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from './client.ts'
import { createShopRouter } from './router.tsx'
import { Shop } from './shop.tsx'
import { loadWords } from './words/catalogue.ts'
import { recallLocale } from './words/locale.ts'

const place = document.querySelector('#shop')
if (!place) throw new Error('index.html has lost its #shop.')
const locale = recallLocale()
const language = { locale, words: await loadWords(locale) }
createRoot(place).render(
  <StrictMode>
    <Shop client={connect()} router={createShopRouter()} language={language} />
  </StrictMode>,
)
