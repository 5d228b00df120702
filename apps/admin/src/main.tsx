import '@fontsource-variable/inter'
import '@etalase/chat-ui/chat.css'
import './desk.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connect } from './client.ts'
import { Desk } from './desk.tsx'
import { createDeskRouter } from './router.tsx'

const place = document.querySelector('#desk')
if (!place) throw new Error('index.html has lost its #desk.')
createRoot(place).render(
  <StrictMode>
    <Desk client={connect()} router={createDeskRouter()} />
  </StrictMode>,
)
