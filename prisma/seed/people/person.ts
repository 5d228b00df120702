import type { Prisma } from '../../index.ts'

export type Person = Prisma.UserCreateManyInput
