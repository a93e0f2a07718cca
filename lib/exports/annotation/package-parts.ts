// The parts of a workbook and how they lead to each other.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { attributesOf, inserted, opened, rootOf, tagsOf } from './xml-text'

/** Parts by their paths, without a slash in front. */
export type Parts = Map<string, Uint8Array>

/** A package that cannot be edited in place: it is then written anew. */
export class NotEditable extends Error {}

export const unpack = (bytes: Uint8Array): Parts => new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name.replace(/^\//, ''), content]))
export const pack = (parts: Parts): Uint8Array => zipSync(Object.fromEntries(parts), { level: 6 })

export function textOf(parts: Parts, path: string): string {
  const content = parts.get(path)
  if (content === undefined) throw new NotEditable(path)
  const text = strFromU8(content)
  // Every program writes UTF-8; another encoding is left to the reader.
  if (/^\uFEFF?<\?xml[^>]*encoding=["'](?!utf-8)/i.test(text)) throw new NotEditable(path)
  return text
}

export const setText = (parts: Parts, path: string, text: string): void => void parts.set(path, strToU8(text))

export interface Relation {
  readonly id: string
  /** The last word of its type: comments, styles. */
  readonly kind: string
  /** Path of the part that it leads to. */
  readonly path: string
}

const relationsPath = (path: string): string => `${path.slice(0, path.lastIndexOf('/') + 1)}_rels/${path.slice(path.lastIndexOf('/') + 1)}.rels`

function resolved(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const pieces = from.split('/').slice(0, -1)
  for (const piece of target.split('/')) {
    if (piece === '..') pieces.pop()
    else if (piece !== '.') pieces.push(piece)
  }
  return pieces.join('/')
}

/** Where a part leads to inside the package. */
export function relationsOf(parts: Parts, path: string): readonly Relation[] {
  if (!parts.has(relationsPath(path))) return []
  const xml = textOf(parts, relationsPath(path))
  return (rootOf(xml)?.children ?? []).flatMap(({ start, end }) => {
    const given = attributesOf(xml.slice(start, end))
    const [id, type, target] = [given.get('Id'), given.get('Type'), given.get('Target')]
    if (id === undefined || type === undefined || target === undefined || given.get('TargetMode') === 'External') return []
    return [{ id, kind: type.slice(type.lastIndexOf('/') + 1), path: resolved(path, target) }]
  })
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Lets a part lead to another; gives the name of the way. @param kind last word of its type */
export function relate(parts: Parts, from: string, kind: string, to: string): string {
  const path = relationsPath(from)
  const before = parts.has(path) ? textOf(parts, path) : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONS}"></Relationships>`
  const whole = opened(before)
  const root = rootOf(whole)
  if (root === null) throw new NotEditable(path)
  const used = new Set(relationsOf(parts, from).map(({ id }) => id))
  let number = used.size + 1
  while (used.has(`rId${number}`)) number += 1
  setText(parts, path, inserted(whole, root.end, `<${root.prefix}Relationship Id="rId${number}" Type="${OFFICE}/${kind}" Target="/${to}"/>`))
  return `rId${number}`
}

/** Says what kind of content a part is, or every part of an ending. */
export function declare(parts: Parts, tag: 'Default' | 'Override', name: string, contentType: string): void {
  const path = '[Content_Types].xml'
  const xml = textOf(parts, path)
  const root = rootOf(xml)
  if (root === null) throw new NotEditable(path)
  const key = tag === 'Default' ? 'Extension' : 'PartName'
  const isKnown = root.children.some(({ name: own, start, end }) => own === tag && attributesOf(xml.slice(start, end)).get(key)?.toLowerCase() === name.toLowerCase())
  // Extensions are declared before single parts.
  const at = tag === 'Default' ? (root.children[0]?.start ?? root.end) : root.end
  if (!isKnown) setText(parts, path, inserted(xml, at, `<${root.prefix}${tag} ${key}="${name}" ContentType="${contentType}"/>`))
}

/** A path that no part has yet: `xl/comments7.xml`. */
export function freePath(parts: Parts, stem: string, ending: string): string {
  let number = 1
  while (parts.has(`${stem}${number}.${ending}`)) number += 1
  return `${stem}${number}.${ending}`
}

export interface WorkbookPaths {
  readonly styles: string
  /** Path of each sheet by its name. */
  readonly sheets: ReadonlyMap<string, string>
}

export function workbookPaths(parts: Parts): WorkbookPaths {
  const workbook = relationsOf(parts, '').find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml'
  const relations = relationsOf(parts, workbook)
  const xml = textOf(parts, workbook)
  const sheets = new Map<string, string>()
  for (const tag of tagsOf(xml)) {
    if (tag.local !== 'sheet' || tag.kind === 'close') continue
    const given = attributesOf(tag.text)
    const [name, found] = [given.get('name'), relations.find(({ id }) => id === given.get('id'))]
    if (name !== undefined && found !== undefined) sheets.set(name, found.path)
  }
  const styles = relations.find(({ kind }) => kind === 'styles')?.path
  if (styles === undefined) throw new NotEditable('styles')
  return { styles, sheets }
}
