const every = 3_000
const forgotten = 6_000

/** Tells at most once in three seconds, and once more when it is over. */
export function createTyping(tell: (isTyping: boolean) => void) {
  let toldAt = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined

  function set(isTyping: boolean) {
    clearTimeout(timer)
    if (!isTyping) {
      if (toldAt > -Infinity) tell(false)
      toldAt = -Infinity
      return
    }
    timer = setTimeout(set, forgotten, false)
    if (Date.now() - toldAt < every) return
    toldAt = Date.now()
    tell(true)
  }
  return set
}
