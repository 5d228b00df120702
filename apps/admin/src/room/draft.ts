import { recall, remember } from '../layout/remembered.ts'

const keyOf = (viewerId: string, roomId: string) => `draft.${viewerId}.${roomId}`

export const readDraft = (viewerId: string, roomId: string) => recall(keyOf(viewerId, roomId)) ?? ''

export const keepDraft = (viewerId: string, roomId: string, text: string) =>
  remember(keyOf(viewerId, roomId), text.trim() ? text : null)
