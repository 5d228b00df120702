import { lockFolder } from './lock.ts'
import { removeData } from './placement.ts'

/** Throws the embedded database away, unless somebody works with it. The next start makes a new one. */
export async function resetEmbedded(dataDir: string): Promise<void> {
  using held = new DisposableStack()
  held.use(lockFolder(dataDir))
  await removeData(dataDir)
}
