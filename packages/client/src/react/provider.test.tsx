import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { createEtalaseClient } from '../client.ts'
import {
  EtalaseProvider,
  useConnection,
  useInbox,
  useInboxTyping,
  useLiveProducts,
  useRoom,
  useShopper,
  useStartRoom,
  useUnread,
  useViewer,
} from './index.ts'

function Screen() {
  const { viewer, isLoading } = useViewer()
  const nothing = useRoom(null)
  const room = useRoom('0191b3a4-0000-7000-8000-000000000001')
  const { rooms } = useInbox({ status: 'OPEN' })
  const { shopper, isLoading: isComing } = useShopper('0191b3a4-0000-7000-8000-000000000001')
  const { phase } = useConnection()
  const { isStarting } = useStartRoom()
  return JSON.stringify([
    viewer,
    isLoading,
    nothing.status,
    room.status,
    rooms,
    phase,
    isStarting,
    useUnread(),
    useLiveProducts(['0191b3a4-0000-7000-8000-000000000002']).size,
    useInboxTyping().size,
    [shopper, isComing, useShopper(null).isLoading],
  ])
}

test('every hook has something to draw before anything has come', () => {
  const client = createEtalaseClient({ url: 'http://localhost:1', app: 'shop' })
  const html = renderToString(
    <EtalaseProvider client={client}>
      <Screen />
    </EtalaseProvider>,
  )
  expect(JSON.parse(html.replaceAll('&quot;', '"'))).toEqual([
    null,
    true,
    'idle',
    'loading',
    [],
    'live',
    false,
    0,
    0,
    0,
    [null, true, false],
  ])
  client.close()
})

test('a hook outside of the provider says what is missing', () => {
  expect(() => renderToString(<Screen />)).toThrow('EtalaseProvider')
})
