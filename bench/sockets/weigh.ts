import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

// Goes ahead of a program (`node --import`): on SIGUSR2 it clears away what is garbage and says what is left.
setFlagsFromString('--expose-gc')
const clear = runInNewContext('gc') as (how: object) => void

process.on('SIGUSR2', () => {
  clear({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  const { rss, heapUsed, external } = process.memoryUsage()
  process.stdout.write(`weight ${JSON.stringify({ resident: rss, heap: heapUsed, buffers: external })}\n`)
})
