import { glob, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { reached } from '../report/reached.ts'

const root = resolve(import.meta.dirname, '../../..')
const sources = ['apps/*/src/**/*.{ts,tsx}', 'packages/*/src/**/*.{ts,tsx}', 'apps/*/index.html']

/** Ways by which text becomes markup or a script, and markup that the policy would refuse. */
const ways: Readonly<Record<string, RegExp>> = {
  'markup from text':
    /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|DOMParser|createContextualFragment|\bsrcdoc\b|document\.write/i,
  'a script from text':
    /(?<![.\w])eval\(|\b(window|globalThis|self)\.eval\b|\bFunction\(|set(Timeout|Interval)\(\s*['"`]|javascript:|createElement\(['"`]script|trustedTypes/i,
  'a style that is not in a file':
    /<style|\bstyle="|createElement\(['"`]style|setAttribute\(['"`]style|cssText/i,
  'a script in the page': /<script(?![^>]*\bsrc="\/src\/main\.tsx"><\/script>)|\son\w+="/i,
  'a picture at an address that is data': /<img\b[^>]*\bsrc=\{(?!mark\}|ownPath\()/i,
}

const waysIn = (text: string) => Object.keys(ways).filter((name) => ways[name]!.test(text))

test('S13: no source makes markup, a script or a style out of text', async (context) => {
  const found: string[] = []
  let files = 0
  for await (const file of glob(sources, { cwd: root })) {
    if (/\.test\.tsx?$/.test(file)) continue
    files += 1
    found.push(...waysIn(await readFile(resolve(root, file), 'utf8')).map((name) => `${file}: ${name}`))
  }
  expect(found).toEqual([])
  expect(files).toBeGreaterThan(500)
  reached(context, `places: 0 in ${files} sources`)
})

const breaches: [string, string][] = [
  ['markup from text', '<p dangerouslySetInnerHTML={{ __html: text }} />'],
  ['markup from text', 'box.innerHTML = text'],
  ['markup from text', 'document.write(text)'],
  ['markup from text', "box.insertAdjacentHTML('beforeend', text)"],
  ['markup from text', '<iframe srcDoc={text} />'],
  ['a script from text', 'eval(text)'],
  ['a script from text', 'const f = new Function(text)'],
  ['a script from text', "setTimeout('go()', 9)"],
  ['a script from text', "location.href = 'javascript:go()'"],
  ['a script from text', "window.trustedTypes.createPolicy('x', rules)"],
  ['a style that is not in a file', '<style>{text}</style>'],
  ['a style that is not in a file', '<body style="color: red">'],
  ['a script in the page', '<script>go()</script>'],
  ['a script in the page', '<script src="https://cdn.example/x.js"></script>'],
  ['a script in the page', '<body onload="go()">'],
  ['a picture at an address that is data', '<img src={product.image} alt="" />'],
  ['a picture at an address that is data', '<img\n  alt=""\n  src={image}\n/>'],
]

test.each(breaches)('S13: a planted breach is found: %s, %s', (way, line) => {
  expect(waysIn(`const before = 1\n${line}\n`)).toContain(way)
})
