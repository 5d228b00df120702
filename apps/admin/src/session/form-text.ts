export function textOf(data: FormData, name: string): string {
  const entry = data.get(name)
  return typeof entry === 'string' ? entry : ''
}

/** As strict as the server; a browser's own check takes `ani@shop` for an address. */
export const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text)
