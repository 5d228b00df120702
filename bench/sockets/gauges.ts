import { setTimeout as pause } from 'node:timers/promises'

const watched = ['etalase_sockets', 'etalase_subscriptions', 'etalase_bells']

/** What a server still holds of people who have left, as soon as that is nothing, or after some seconds. */
export async function whatIsLeft(url: string, withinMs = 10_000): Promise<Record<string, number>> {
  for (const deadline = Date.now() + withinMs; ; await pause(50)) {
    const text = await (await fetch(`${url}/metrics`)).text()
    const left = Object.fromEntries(
      watched.map((name) => [name, Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1])]),
    )
    if (Object.values(left).every((value) => value === 0) || Date.now() > deadline) return left
  }
}
