/** One more of something that may happen so many times in so many milliseconds. */
export interface Share {
  key: string
  times: number
  ms: number
}

/** Where several servers count together, fast and without a promise. */
export interface SharedCounts {
  /** Takes one of each, or none where one is used up; null when nobody answers in time. */
  take(shares: Share[]): Promise<{ taken: boolean; counts: { used: number; msLeft: number }[] } | null>
  giveBack(keys: string[]): void
}
