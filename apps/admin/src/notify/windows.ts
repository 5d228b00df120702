const nameOf = (name: string) => `etalase.desk.${name}`
/** Only there where the page came over https or from this machine. */
const lockManager = () => navigator.locks as LockManager | undefined

/** Holds a name among this browser's windows. A window that dies lets go of it; then the next one has it. */
export function hold(name: string, mode: LockMode, onHeld: () => void = () => {}): () => void {
  const letGo = new AbortController()
  const until = new Promise<void>((done) => letGo.signal.addEventListener('abort', () => done()))
  const held = () => {
    onHeld()
    return until
  }
  const locks = lockManager()
  if (!locks) void held()
  // Letting go while still waiting rejects, and that is all it says.
  else locks.request(nameOf(name), { mode, signal: letGo.signal }, held).catch(() => {})
  return () => letGo.abort()
}

/** Whether any window of this browser holds one of these names. */
export async function isHeld(...names: string[]): Promise<boolean> {
  const state = await lockManager()?.query()
  const wanted = new Set(names.map(nameOf))
  return state?.held?.some(({ name = '' }) => wanted.has(name)) ?? false
}
