/** An address on this very site, or none: nothing that is data asks another site, or is run. */
export function ownPath(address: string): string | undefined {
  // A browser drops white space from an address before it reads it, and takes \ for /.
  return /^\/(?![/\\])[^\s\p{Cc}\\]*$/u.test(address) ? address : undefined
}
