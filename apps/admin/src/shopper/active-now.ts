const MOMENT = 2 * 60_000

/** The shop says every minute that somebody is there; one such word may come late. */
export const isActiveNow = (lastSeenAt: string | null, now: Date) =>
  lastSeenAt !== null && now.getTime() - Date.parse(lastSeenAt) < MOMENT
