import type { z } from 'zod'
import type { SignedContext } from '../context.ts'
import { mintId } from '../id.ts'
import { ringRoom } from '../log/log.ts'
import { isRepeat } from '../log/trouble.ts'
import { sendMessage } from '../message/message.ts'
import type { startInput } from './room.schema.ts'
import type { Snapshot } from './snapshot.schema.ts'
import { readSnapshot } from './snapshot.ts'

type StartInput = z.infer<typeof startInput>

/** One living room per shopper and channel: starting again returns it, with the first message in it. */
export async function startRoom(ctx: SignedContext, input: StartInput): Promise<Snapshot> {
  const roomId = (await livingRoom(ctx)) ?? (await openRoom(ctx, input))
  const { clientId, body } = input
  if (body) await sendMessage(ctx, { clientId, roomId, body })
  return readSnapshot(ctx, roomId)
}

async function livingRoom({ house, viewer }: SignedContext): Promise<string | null> {
  const where = { shopperId: viewer.id, channel: 'WEB', status: { not: 'CLOSED' } } as const
  const room = await house.db.room.findFirst({ where, select: { id: true } })
  return room?.id ?? null
}

async function openRoom(ctx: SignedContext, input: StartInput): Promise<string> {
  const { topic = null, subject = null }: { topic?: string | null; subject?: string | null } = input
  const { house, viewer } = ctx
  const id = mintId()
  const last = {
    where: { shopperId: viewer.id },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  } as const
  const previous = await house.db.room.findFirst(last)
  const event = { seq: 1, kind: 'room.started', actorId: viewer.id, data: { topic, subject } }
  const room = { id, shopperId: viewer.id, topic, subject, lastSeq: 1, previousRoomId: previous?.id ?? null }
  try {
    await house.db.room.create({
      data: { ...room, events: { create: event }, members: { create: { userId: viewer.id } } },
    })
  } catch (error) {
    const started = isRepeat(error) ? await livingRoom(ctx) : null // another tab was faster
    if (!started) throw error
    return started
  }
  ringRoom(house, id)
  return id
}
