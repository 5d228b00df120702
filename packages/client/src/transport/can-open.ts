/** Whether a socket can be opened now; nothing is sent over it. */
export function canOpen(WebSocket: typeof globalThis.WebSocket, url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url)
    const done = (ok: boolean) => {
      clearTimeout(timer)
      resolve(ok)
      socket.close()
    }
    const timer = setTimeout(done, 8_000, false)
    socket.addEventListener('open', () => done(true))
    socket.addEventListener('error', () => done(false))
  })
}
