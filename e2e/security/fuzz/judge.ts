import type { Try } from './tries.ts'

export interface Answer {
  /** `OK`, or the code of the refusal. */
  code: string
  status: number
  /** What was told to the caller; empty where nothing goes over a wire. */
  told: string
}

/** All that a call may be refused with. 5xx are not among them, and neither is silence. */
const declared = new Set([
  'OK',
  'BAD_REQUEST',
  'PARSE_ERROR',
  'UNAUTHORIZED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'PAYLOAD_TOO_LARGE',
  'TOO_MANY_REQUESTS',
])
const inside = /prisma|invocation|node_modules|\.ts:\d|\bat async\b|violates|SQLSTATE|syntax error/i

/** What is wrong with an answer, in a sentence; null where it is as promised. */
export function complaintOf({ wrong, accepted }: Try, { code, status, told }: Answer): string | null {
  if (accepted && wrong) return `its schema takes ${wrong}`
  if (!declared.has(code) || status >= 500) return `answered ${code} (${status}): ${told.slice(0, 300)}`
  if (code === 'OK' && !accepted) return 'was let in, though its schema says no'
  if (inside.test(told)) return `tells how it is made: ${told.slice(0, 300)}`
  return null
}

export function inWords({ path, input }: Try): string {
  const json = JSON.stringify(input) ?? 'nothing'
  return `${path} with ${json.length > 300 ? `${json.slice(0, 300)}… (${json.length})` : json}`
}
