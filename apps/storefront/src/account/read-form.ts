/** What was typed into these fields; an empty one is left out. */
export function readForm<Name extends string>(
  form: HTMLFormElement,
  names: Name[],
): Partial<Record<Name, string>> {
  const data = new FormData(form)
  const entries = names.flatMap((name) => {
    const value = data.get(name)
    return typeof value === 'string' && value.trim() ? [[name, value.trim()] as const] : []
  })
  return Object.fromEntries(entries) as Partial<Record<Name, string>>
}
