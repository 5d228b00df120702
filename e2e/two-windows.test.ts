import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'
import { openDesk, twoWindowsTalk } from './story.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
}, 60_000)
afterAll(() => stage[Symbol.asyncDispose]())

test('two windows talk: message, typing, product card, add to cart, read tick, each on the other side without a reload', async () => {
  expect(await twoWindowsTalk(stage)).toEqual([])
}, 120_000)

test('an agent sees the rooms of John and Ahmed, and nobody else', async () => {
  const desk = await openDesk(stage, 'agent@etalase.demo', 'agent123')
  await desk.getByText('John Doe').first().waitFor()
  await desk.getByText('Ahmed Hassan').first().waitFor()
  expect(await desk.getByText('Maria Lopez').count()).toBe(0)
}, 60_000)
