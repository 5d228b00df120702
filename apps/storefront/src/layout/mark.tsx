/** An awning over a window: what the word means. */
export const Mark = () => (
  <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" className="mark">
    <rect width="32" height="32" rx="9" className="mark-ground" />
    <path
      className="mark-awning"
      d="M7 9.5h18l1.5 4.5a2.9 2.9 0 0 1-5.3 1.3 2.9 2.9 0 0 1-5.2 0 2.9 2.9 0 0 1-5.2 0A2.9 2.9 0 0 1 5.5 14Z"
    />
    <path className="mark-window" d="M8.5 18.5V24h15v-5.5" />
  </svg>
)
