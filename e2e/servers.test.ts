import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { createWorld, password } from '@etalase/api/testing'
import { createEtalaseClient, mintClientId, type EtalaseClient, type RoomEvent } from '@etalase/client'
import { expect, test } from 'vitest'
import { eventually } from './eventually.ts'

const script = resolve(import.meta.dirname, '../scripts/servers/main.ts')

/** What `npm start -- --servers N` runs, as a process of its own on a database of one's own. */
async function startServers(count: number, databaseUrl: string) {
  const env = { PATH: process.env['PATH'], DATABASE_URL: databaseUrl, DATA_DIR: tmpdir() }
  const child = spawn(process.execPath, [script, String(count), '--migrate', '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said += data.toString()))
  while (!/^ready /m.test(said) && child.exitCode === null)
    await Promise.race([once(child.stdout, 'data'), exited])
  const servers = [...said.matchAll(/^Server \d+: (http:\S+), process (\d+)$/gm)]
  return {
    url: /^ready (.+)$/m.exec(said)![1]!.replace('localhost', '127.0.0.1'),
    servers: servers.map(([, url, pid]) => ({ url: url!, pid: Number(pid) })),
    said: () => said,
    async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
      child.kill(signal)
      return ((await exited) as [number | null])[0]
    },
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false))
    socket.unref()
  })

async function signIn(url: string, email: string) {
  const door = createEtalaseClient({ url, app: 'shop' })
  const { token } = await door.session.signIn.mutate({ email, password, token: true })
  door.close()
  return createEtalaseClient({ url, app: 'shop', token })
}

test('several servers behind one port are one shop, and go on when one of them dies', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const { room } = await ann.room.start({ clientId: mintClientId() })
  const running = await startServers(2, world.url)
  const clients: EtalaseClient[] = []
  const visit = async (url: string) => {
    const client = await signIn(url, ann.viewer.email!)
    const heard: string[] = []
    const onEvents = (events: RoomEvent[]) => {
      for (const event of events) if (event.kind === 'message.sent') heard.push(event.data.message.text ?? '')
    }
    client.watchRoom(room.id, { after: 0, onEvents, onReset: () => 0 })
    clients.push(client)
    const say = (text: string) =>
      client.message.send.mutate({ clientId: mintClientId(), roomId: room.id, body: { kind: 'text', text } })
    return { client, heard, say }
  }
  try {
    const [one, two] = running.servers
    expect(running.servers).toHaveLength(2)
    for (const { url } of running.servers)
      await eventually(async () => (await fetch(`${url}/readyz`)).status).toBe(200)
    const [here, there] = [await visit(one!.url), await visit(two!.url)]
    await here.say('from one')
    await eventually(() => there.heard).toEqual(['from one'])
    await there.say('from two')
    await eventually(() => here.heard).toEqual(['from one', 'from two'])

    const atDoors = [await visit(running.url), await visit(running.url)]
    for (const { heard } of atDoors) await eventually(() => heard).toHaveLength(2)
    process.kill(one!.pid, 'SIGKILL')
    await eventually(running.said).toContain('the front door goes on with 1')
    for (let i = 0; i < 4; i++) expect((await fetch(`${running.url}/livez`)).status).toBe(200)
    await atDoors[0]!.say('still open')
    for (const { heard } of atDoors)
      await eventually(() => heard).toEqual(['from one', 'from two', 'still open'])
  } finally {
    for (const client of clients) client.close()
    expect(await running.stop()).toBe(0)
  }
  expect(running.servers.map(({ pid }) => isAlive(pid))).toEqual([false, false])
}, 60_000)

test('killed without a word, it leaves nothing running either', async () => {
  await using world = await createWorld()
  const running = await startServers(1, world.url)
  await running.stop('SIGKILL')
  await eventually(() => isAlive(running.servers[0]!.pid)).toBe(false)
  const redis = /^Redis: 127\.0\.0\.1:(\d+)$/m.exec(running.said())
  if (redis) await eventually(() => answers(Number(redis[1]))).toBe(false)
})
