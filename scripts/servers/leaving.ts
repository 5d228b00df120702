/** Closes everything in the reverse order of its opening, once; asked a second time, the process ends at once. */
export function leaving(open: AsyncDisposableStack) {
  let since: number | null = null

  function leave(code: number, why?: string): void {
    if (since !== null) return
    since = Date.now()
    if (why) console.error(why)
    setTimeout(() => process.exit(1), 30_000).unref()
    open.disposeAsync().then(
      () => process.exit(code),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }

  /** A terminal's Ctrl-C may arrive twice, from the terminal and from npm; only a later one is a second wish. */
  function asked(): void {
    if (since === null) leave(0)
    else if (Date.now() - since > 500) process.exit(1)
  }

  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, asked)
  process.once('disconnect', () => leave(0))
  return { leave, isLeaving: () => since !== null }
}
