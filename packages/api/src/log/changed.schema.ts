import { z } from 'zod'

/** Where to go on reading changes; of before cursors had an epoch, a number alone. */
export const changesCursor = z.string().regex(/^(\w{1,40}\.)?\d{1,18}$/)
