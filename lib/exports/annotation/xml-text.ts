// Looking into XML without rewriting it: what is not touched keeps its bytes. Every reader here goes through a text once.
import { plainText } from '../plain-text'

export const escaped = (text: string): string => plainText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    const point = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : null
    return point === null ? (NAMED[name ?? ''] ?? all) : point <= 0x10_ff_ff ? String.fromCodePoint(point) : all
  })

export interface XmlTag {
  /** With its prefix. */
  readonly name: string
  readonly local: string
  readonly kind: 'open' | 'close' | 'single'
  readonly start: number
  /** Behind its `>`. */
  readonly end: number
  readonly text: string
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1)
const SKIPPED = [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>'], ['<!', '>']] as const

// The end of a tag: a `>` that stands in no quotes.
function tagEnd(xml: string, from: number): number {
  let quote = ''
  for (let at = from; at < xml.length; at += 1) {
    const char = xml.charAt(at)
    if (quote !== '') quote = char === quote ? '' : quote
    else if (char === '>') return at + 1
    else if (char === '"' || char === "'") quote = char
  }
  return -1
}

/** The first tag from a place on, comments passed over; null where there is none. */
export function nextTag(xml: string, from: number): XmlTag | null {
  for (let start = xml.indexOf('<', from); start !== -1; ) {
    const skipped = SKIPPED.find(([open]) => xml.startsWith(open, start))
    if (skipped === undefined) {
      const end = tagEnd(xml, start)
      if (end === -1) return null
      const text = xml.slice(start, end)
      const kind = text.startsWith('</') ? 'close' : text.endsWith('/>') ? 'single' : 'open'
      const body = text.slice(kind === 'close' ? 2 : 1, kind === 'single' ? -2 : -1)
      const stop = body.search(/\s/)
      const name = stop === -1 ? body : body.slice(0, stop)
      return { name, local: localOf(name), kind, start, end, text }
    }
    const close = xml.indexOf(skipped[1], start + skipped[0].length)
    start = close === -1 ? -1 : xml.indexOf('<', close + skipped[1].length)
  }
  return null
}

/** Every tag of a text. */
export function* tagsOf(xml: string): Generator<XmlTag, void> {
  for (let tag = nextTag(xml, 0); tag !== null; tag = nextTag(xml, tag.end)) yield tag
}

/** The attributes of a tag, by their names without prefixes. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (let at = tag.search(/\s/); at !== -1; ) {
    const equals = tag.indexOf('=', at)
    if (equals === -1) break
    const name = tag.slice(at, equals).trim()
    const open = equals + 1 + tag.slice(equals + 1).search(/["']/)
    const close = open === equals ? -1 : tag.indexOf(tag.charAt(open), open + 1)
    if (close === -1) break
    found.set(localOf(name), unescaped(tag.slice(open + 1, close)))
    at = close + 1
  }
  return found
}

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  readonly start: number
  readonly end: number
}

export interface XmlRoot {
  /** The prefix with its colon, '' where there is none. */
  readonly prefix: string
  readonly children: readonly XmlElement[]
  /** Where the end tag begins. */
  readonly end: number
}

/**
 * The root of a document and its direct children. Rows of a sheet are passed over in one step.
 * @returns null where the root is empty or does not end
 */
export function rootOf(xml: string): XmlRoot | null {
  const children: XmlElement[] = []
  let [prefix, depth, start] = ['', 0, 0]
  for (let tag = nextTag(xml, 0); tag !== null; ) {
    let after = tag.end
    if (tag.kind === 'close') {
      depth -= 1
      if (depth === 0) return { prefix, children, end: tag.start }
      if (depth === 1) children.push({ name: tag.local, start, end: tag.end })
    } else {
      if (depth === 0) prefix = tag.name.slice(0, tag.name.length - tag.local.length)
      if (depth === 0 && tag.kind === 'single') return null
      if (depth === 1) start = tag.start
      if (depth === 1 && tag.kind === 'single') children.push({ name: tag.local, start, end: tag.end })
      if (tag.kind === 'open') depth += 1
      if (depth === 2 && tag.kind === 'open' && tag.local === 'sheetData') after = xml.indexOf(`</${tag.name}>`, tag.end)
      if (after === -1) return null
    }
    tag = nextTag(xml, after)
  }
  return null
}

/** The same document, its root with an end tag of its own: `<a/>` as `<a></a>`. */
export function opened(xml: string): string {
  const root = nextTag(xml, 0)
  return root?.kind === 'single' ? `${xml.slice(0, root.end - 2)}></${root.name}>${xml.slice(root.end)}` : xml
}

/** Puts a text into another. */
export const inserted = (text: string, at: number, piece: string): string => `${text.slice(0, at)}${piece}${text.slice(at)}`

/**
 * Where a child belongs so that the order of its schema holds: before the first of those that come after it.
 * @param after names that come after it
 */
export const placeBefore = ({ children, end }: XmlRoot, after: readonly string[]): number => children.find(({ name }) => after.includes(name))?.start ?? end
