const shift = Number(process.env['CLOCK_SHIFT_MS'])
const Real = Date

/** Loaded before a server, whose clock is wrong from then on; timers go by another one. */
globalThis.Date = class extends Real {
  constructor(...of: [] | [number]) {
    if (of.length === 0) super(Real.now() + shift)
    else super(...of)
  }
  static override now() {
    return Real.now() + shift
  }
} as DateConstructor
