/** Where the procedures are, for HTTP and for WebSocket. */
export function addressOf(url: string): { http: string; socket: string } {
  const page = typeof location === 'undefined' ? '' : location.origin
  const origin = (/^https?:/.test(url) ? url : page + url).replace(/\/+$/, '')
  if (!origin) throw new Error("createEtalaseClient needs a url here, for example 'http://localhost:3000'.")
  // String work, because React Native's URL cannot change its protocol.
  return { http: `${origin}/trpc`, socket: `${origin.replace(/^http/, 'ws')}/trpc` }
}
