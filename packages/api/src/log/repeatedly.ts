import type { House } from '../context.ts'

interface Round {
  everyMs: () => number
  look: () => Promise<void>
}

/** Looks again and again, one look after the other; trouble is told and tried again. Answers how to stop. */
export function repeatedly(house: House, { everyMs, look }: Round): () => void {
  let timer: NodeJS.Timeout
  let isOver = false
  const again = () => {
    if (isOver) return // it ended during the look, and the next one would open the database again
    timer = setTimeout(() => void round(), everyMs()).unref()
  }
  const round = async () => {
    try {
      await look()
    } catch (error) {
      house.warn('changes could not be looked for; trying again', error)
    }
    again()
  }
  again()
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}
