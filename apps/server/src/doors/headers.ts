import type { ServerResponse } from 'node:http'

const policyOf = (scripts: string) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    // It stands for ws: and wss: of this very host and port too.
    "connect-src 'self'",
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')

const policy = policyOf("'self'")
const policyOfFiles = `${policyOf("'none'")}; sandbox`
const powers = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'serial', 'usb']
const nobody = powers.map((power) => `${power}=()`).join(', ')

export function setSecurityHeaders(res: ServerResponse, production: boolean): void {
  res.setHeader('content-security-policy', policy)
  res.setHeader('x-content-type-options', 'nosniff')
  res.setHeader('referrer-policy', 'strict-origin-when-cross-origin')
  res.setHeader('cross-origin-opener-policy', 'same-origin')
  res.setHeader('cross-origin-resource-policy', 'same-origin')
  res.setHeader('permissions-policy', nobody)
  if (production) res.setHeader('strict-transport-security', 'max-age=31536000')
}

/** What somebody put there is never a page or a script of ours. Said before the file is looked for: a 304 renews it too. */
export function setFileHeaders(res: ServerResponse): void {
  res.setHeader('content-security-policy', policyOfFiles)
}

/** A picture is shown; whatever else it is, it is only kept. */
export function setFileType(res: ServerResponse, path: string): void {
  if (/\.(avif|gif|jpe?g|png|webp)$/i.test(path)) return
  res.setHeader('content-type', 'application/octet-stream')
  res.setHeader('content-disposition', 'attachment')
}
