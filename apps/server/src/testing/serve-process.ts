import { openLog } from '../log.ts'
import { serve, type Settings } from '../serve.ts'

// A server that can be killed: `node serve-process.ts <settings as JSON>`.
const settings = JSON.parse(process.argv[2]!) as Omit<Settings, 'log'>
const { port } = await serve({ ...settings, log: openLog('silent') })
process.stdout.write(`${port}\n`)
