import { useFormatter } from 'use-intl'

/** A date one can read, and in the machine's form for who wants it exactly. */
export function Moment({ at }: { at: string }) {
  const format = useFormatter()
  return (
    <time dateTime={at}>{format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })}</time>
  )
}
