import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import ts from 'typescript'

/** A place in the sources where a room, or something in one, is read without asking who may see it. */
export interface Read {
  file: string
  line: number
  text: string
}

const tables = /"(Room|Message|Event|RoomMember)"/
const models = new Set(['room', 'message', 'event', 'roomMember'])
const relations = new Set([
  'room',
  'rooms',
  'assignedRooms',
  'memberships',
  'members',
  'messages',
  'events',
  'previous',
  'next',
])
const writes = new Set(['create', 'createMany'])
const sources = /^(?!.*(\.test\.|\/testing\/|\/generated\/|\/dist\/)).*\.(ts|mjs)$/

export async function readsIn(root: string, folders: string[]): Promise<Read[]> {
  const reads: Read[] = []
  for (const folder of folders)
    for (const entry of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
      if (entry.isFile() && sources.test(path) && !path.includes('node_modules'))
        reads.push(...readsOf(relative(root, path), await readFile(path, 'utf8')))
    }
  return reads
}

/** By SQL, by a model, by a relation of another model, or by a lock that asks nobody. */
export function readsOf(file: string, text: string): Read[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const reads: Read[] = []
  const found = (node: ts.Node) =>
    reads.push({
      file,
      line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      text: node.getText().replace(/\s+/g, ' ').slice(0, 80),
    })
  const visit = (node: ts.Node): void => {
    if (isSql(node) && !/\bvisibleTo\(/.test(node.getText()) && tables.test(withoutInserts(node.getText())))
      found(node)
    else if (isModel(node) || isRelation(node) || isLock(node)) found(node)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return reads
}

const isSql = (node: ts.Node) =>
  ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node) || ts.isStringLiteral(node)

const withoutInserts = (sql: string) => sql.replace(/INSERT INTO "\w+"/g, '')

/** `db.room` and what is done with it; what only writes reads nothing. */
function isModel(node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node) || !models.has(node.name.text)) return false
  if (!/(^|\.)(db|tx)$/.test(node.expression.getText())) return false
  return !(ts.isPropertyAccessExpression(node.parent) && writes.has(node.parent.name.text))
}

/** Of somebody else's row, what stands in the rooms they are in. */
function isRelation(node: ts.Node): boolean {
  if (!ts.isPropertyAssignment(node) || !relations.has(node.name.getText())) return false
  const around = node.parent.parent
  return ts.isPropertyAssignment(around) && /^(include|select)$/.test(around.name.getText())
}

function isLock(node: ts.Node): boolean {
  return ts.isCallExpression(node) && node.expression.getText() === 'recordIn'
}
