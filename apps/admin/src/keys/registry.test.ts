import { expect, test, vi } from 'vitest'
import { createRegistry, type DeskAction } from './registry.ts'

const action = (id: string, more: Partial<DeskAction> = {}): DeskAction => ({
  id,
  label: id,
  run: () => {},
  ...more,
})

test('of two with the same key the later one is meant, and the earlier comes back', () => {
  const registry = createRegistry()
  const [list, dialog] = [{}, {}]
  registry.offer(list, [action('next', { keys: 'j' })])
  registry.offer(dialog, [action('jump', { keys: ['alt+j', 'j'] })])
  expect(registry.find('j')?.id).toBe('jump')
  registry.offer(list, [action('next', { keys: 'j' })])
  expect(registry.find('j')?.id, 'saying it again is no later').toBe('jump')
  registry.withdraw(dialog)
  expect(registry.find('j')?.id).toBe('next')
})

test('what is run is what was offered last, and a new function alone is no news', () => {
  const registry = createRegistry()
  const owner = {}
  const heard = vi.fn()
  registry.offer(owner, [action('resolve', { run: () => heard('old') })])
  const shown = registry.get()
  registry.offer(owner, [action('resolve', { run: () => heard('new') })])
  expect(registry.get()).toBe(shown)
  registry.run('resolve')
  expect(heard.mock.calls).toEqual([['new']])
})

test('whoever shows the actions hears of those that come, change their words and go', () => {
  const registry = createRegistry()
  const owner = {}
  const labels: string[][] = []
  registry.subscribe(() => labels.push(registry.get().map(({ label }) => label)))
  registry.offer(owner, [action('finish', { label: 'Resolve' })])
  registry.offer(owner, [action('finish', { label: 'Reopen' })])
  registry.withdraw(owner)
  expect(labels).toEqual([['Resolve'], ['Reopen'], []])
})
