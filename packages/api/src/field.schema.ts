import { z } from 'zod'

/** A UUID as PostgreSQL writes it, in small letters: ids are compared, and bells are named after them. */
export const id = z.uuid().toLowerCase()

/** A number in a room's log; the column counts no further than this. */
export const seq = z.int32().nonnegative()

/** Text that a database keeps as it came: no zero bytes, no halves of a character. */
export const text = z.string().overwrite((value) => value.replaceAll('\0', '').toWellFormed())
