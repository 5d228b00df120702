import type { Window } from './stage.ts'

/** What somebody at the desk does and sees, by role and name. */
export const rooms = (desk: Window) => desk.getByRole('list', { name: 'Rooms' })
export const rowOf = (desk: Window, shopper: string) =>
  rooms(desk).getByRole('listitem').filter({ hasText: shopper })
export const tool = (desk: Window, name: string) =>
  desk.getByRole('group', { name: 'Manage the room' }).getByLabel(name, { exact: true })

export async function openRoom(desk: Window, shopper: string): Promise<void> {
  await rowOf(desk, shopper).getByRole('link').click()
  await desk.getByRole('region', { name: `Room with ${shopper}` }).waitFor()
}

/** The names in the list, from the top. */
export const listed = (desk: Window) =>
  rooms(desk)
    .locator('.et-row-name')
    .allTextContents()
    .catch(() => [])
