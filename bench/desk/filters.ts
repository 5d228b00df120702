import type { InboxFilter } from '@etalase/api/contract'

type Named = [name: string, filter: InboxFilter]

/** Each filter by itself, and combinations that few rooms or none have. */
export const filters = (agentId: string): Named[] => [
  ['everything', {}],
  ...(['OPEN', 'RESOLVED', 'CLOSED'] as const).map((status): Named => [status, { status }]),
  ...(['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const).map((priority): Named => [priority, { priority }]),
  ...(['BOT', 'AGENT', 'PAUSED'] as const).map((handler): Named => [handler, { handler }]),
  ...(['WEB', 'WHATSAPP', 'TELEGRAM', 'EMAIL'] as const).map((channel): Named => [channel, { channel }]),
  ['of an agent', { assigneeId: agentId }],
  ['of nobody', { assigneeId: null }],
  ['unread', { unread: true }],
  ['read', { unread: false }],
  ['RESOLVED and URGENT', { status: 'RESOLVED', priority: 'URGENT' }],
  ['EMAIL, PAUSED, unread', { channel: 'EMAIL', handler: 'PAUSED', unread: true }],
  [
    'LOW, CLOSED, of nobody, BOT, EMAIL',
    { priority: 'LOW', status: 'CLOSED', assigneeId: null, handler: 'BOT', channel: 'EMAIL' },
  ],
]

export const searches = (shopper: { name: string; email: string | null; phone: string | null }): Named[] => [
  ['a name', { q: shopper.name }],
  ['a name that hundreds have', { q: 'siti' }],
  ['an e-mail', { q: shopper.email! }],
  ['an e-mail that all have', { q: '@example.com' }],
  ['a number', { q: shopper.phone?.slice(-9) ?? '1234 5678' }],
  ['some digits', { q: '5678' }],
  ['a subject', { q: 'Sisa Panci' }],
  ['a message of one room', { q: 'Pertanyaan nomor 77' }],
  ['an order', { q: 'ET-104321' }],
  ['a word of few messages', { q: 'denda' }],
  ['a word of many messages', { q: 'ready' }],
  ['a word of most rooms', { q: 'kak' }],
  ['two words', { q: 'terima kasih' }],
  ['a price', { q: 'Rp 15' }],
  ['a word that nobody said', { q: 'zeppelin' }],
  ['nothing, of common letters', { q: 'kakarima' }],
  ['one letter', { q: 's' }],
  ['two letters', { q: 'lu' }],
  ['two letters that nobody has', { q: 'xq' }],
  ['a common word, RESOLVED and URGENT', { q: 'ready', status: 'RESOLVED', priority: 'URGENT' }],
  ['a common word, by waiting', { q: 'ready', sort: 'waiting' }],
  ['a rare word, by priority', { q: 'ET-104321', sort: 'priority' }],
]
