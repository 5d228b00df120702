/** Runs the work at once when it has rested for `rest` ms, otherwise as soon as it has. */
export function atMostEvery(rest: number, work: () => void, now: () => number = Date.now) {
  let last = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    ask() {
      timer ??= setTimeout(
        () => {
          timer = undefined
          last = now()
          work()
        },
        Math.max(0, last + rest - now()),
      )
    },
    stop: () => clearTimeout(timer),
  }
}
