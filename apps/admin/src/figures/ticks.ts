const MINUTE = 60
const HOUR = 3600
const DAY = 86_400

const durations = [1, 2, 5, 10, 15, 30]
  .concat([1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE))
  .concat([1, 2, 3, 6, 12].map((hours) => hours * HOUR))

/** 1, 2, 5, 10, 20, 50 … of `unit`: the first that is large enough. */
function roundStep(least: number, unit = 1): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least / unit, 1)))
  return unit * power * ([1, 2, 5, 10].find((each) => unit * power * each >= least) ?? 10)
}

/** From nothing to the first round number that `max` fits under. */
function upTo(max: number, step: number): number[] {
  const steps = Math.max(1, Math.ceil(max / step))
  return Array.from({ length: steps + 1 }, (_, index) => index * step)
}

/** Whole numbers, for what is counted. */
export const countTicks = (max: number, most: number) => upTo(max, roundStep(max / most))

/** Seconds, in steps that a clock has. */
export function durationTicks(max: number, most: number): number[] {
  const least = max / most
  return upTo(max, durations.find((each) => each >= least) ?? roundStep(least, DAY))
}

/** Which of the days get a word: evenly spaced, and always the last, which is today. */
export function dayTicks(days: number, most: number): number[] {
  const steps = days > 7 ? [1, 2, 7, 14, 28] : [1, 2, 3]
  const apart = steps.find((each) => days / each <= most) ?? Math.ceil(days / Math.max(most, 1))
  return Array.from({ length: days }, (_, index) => index).filter((index) => (days - 1 - index) % apart === 0)
}
