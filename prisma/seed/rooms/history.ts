import { withBot } from '../dialogue/with-bot.ts'
import { withDesk } from '../dialogue/with-desk.ts'
import { minutes } from '../time.ts'
import type { DemoRoom } from './demo-room.ts'
import { earlierParts, latestRooms, type Part } from './calendar.ts'
import { playRoom } from './play.ts'
import type { DemoStage } from './stage.ts'

/** Everybody's rooms of the last thirty days; each shopper's come one after the other, and only the last lives. */
export function playHistory(stage: DemoStage): DemoRoom[] {
  const { random, shoppers } = stage
  const dialogues = { desk: random.dealer(withDesk), bot: random.dealer(withBot) }
  const nextPart = random.dealer(latestRooms)
  return shoppers.others.flatMap((shopper) => {
    const rooms: DemoRoom[] = []
    const play = (part: Part) => {
      const previousRoomId = rooms.at(-1)?.row.id ?? null
      rooms.push(playRoom({ ...part, dialogues: [dialogues[part.with]()], shopper, previousRoomId }, stage))
    }
    for (const part of earlierParts(stage)) play(part)
    const { ago, ...part } = nextPart()
    play({ ...part, when: { ends: minutes(-random.int(...ago), stage.now) } })
    return rooms
  })
}
