/** Where a page of the shop is; the path comes from the shopper, and must not lead anywhere else. */
export function shopAddress(path: string, origin: string): string | null {
  if (!path.startsWith('/') || !URL.canParse(path, origin)) return null
  const address = new URL(path, origin)
  const elsewhere = /^\/(admin|trpc|files|webhooks)(\/|$)/
  return address.origin === origin && !elsewhere.test(address.pathname) ? address.href : null
}
