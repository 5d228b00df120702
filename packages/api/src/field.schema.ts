import { z } from 'zod'

/** A UUID as PostgreSQL writes it, in small letters: ids are compared, and bells are named after them. */
export const id = z.uuid().toLowerCase()

/** A number in a room's log; the column counts no further than this. */
export const seq = z.int32().nonnegative()

/** A moment as PostgreSQL can read it too, which knows no year 0, no offset of a day and no endless fraction. */
export const time = z.iso
  .datetime({ offset: true })
  .transform((at) => new Date(at))
  .pipe(z.date().min(new Date(0)).max(new Date('9999-12-31')))
  .transform((at) => at.toISOString())

/** Text that a database keeps as it came: no zero bytes, no halves of a character. */
export const text = z.string().overwrite((value) => value.replaceAll('\0', '').toWellFormed())
