const minute = 60_000
const day = 24 * 60 * minute

export const minutes = (count: number, from: Date) => new Date(from.getTime() + count * minute)
export const days = (count: number, from: Date) => new Date(from.getTime() + count * day)
export const midnight = (of: Date) => new Date(of.getTime() - (of.getTime() % day))
