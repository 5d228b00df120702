/**
 * Hands a document, such as an export, to the browser as a JSON file of the reader's own.
 *
 * @example
 * saveFile('my-data.json', await client.privacy.export.mutate())
 */
export function saveFile(name: string, document: unknown): void {
  const content = new Blob([JSON.stringify(document, null, 2)], { type: 'application/json' })
  const link = window.document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
