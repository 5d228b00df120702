/** A bar that moves in a terminal; elsewhere a line for every tenth of the way. */
export function openProgress(total: number, what: string): (done: number, said: string) => void {
  const began = Date.now()
  let tenth = 0
  return (done, said) => {
    const share = Math.min(1, done / total)
    const seconds = (Date.now() - began) / 1_000
    const left = share > 0 ? `${Math.ceil(seconds / share - seconds)} s left` : ''
    const line = `${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${what}, ${said}`
    if (process.stdout.isTTY) {
      const bar = '█'.repeat(Math.round(share * 30)).padEnd(30, '░')
      process.stdout.write(
        `\r${bar} ${line}, ${share < 1 ? left : `${Math.round(seconds)} s`}\u001b[K${share < 1 ? '' : '\n'}`,
      )
    } else if (Math.floor(share * 10) > tenth) {
      tenth = Math.floor(share * 10)
      console.log(`${line}, ${Math.round(seconds)} s`)
    }
  }
}
