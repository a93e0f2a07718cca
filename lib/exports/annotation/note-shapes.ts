// The boxes in which Excel and WPS draw notes: an old drawing language, one shape a note.
import { inserted, nextTag, type XmlElement } from './xml-text'

export interface NotePlace {
  /** From 0. */
  readonly row: number
  readonly column: number
}

const EMPTY =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>'
const TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

const shape = (id: number, { row, column }: NotePlace): string =>
  `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:96pt;z-index:${id};visibility:hidden" fillcolor="#ffe9e9" o:insetmode="auto"><v:fill color2="#ffe9e9"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 5}, 31, ${row + 6}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`

function shapesIn(xml: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  let start: number | null = null
  for (let tag = nextTag(xml, 0); tag !== null; tag = nextTag(xml, tag.end)) {
    if (tag.local !== 'shape') continue
    if (tag.kind === 'open') start = tag.start
    else if (tag.kind === 'close' && start !== null) found.push({ name: 'shape', start, end: tag.end })
  }
  return found
}

function numberIn(text: string, name: string): string {
  const start = text.indexOf(`<x:${name}>`)
  return start === -1 ? '?' : text.slice(start + name.length + 4, text.indexOf('<', start + 1)).trim()
}

const placeOf = (text: string): string => `${numberIn(text, 'Row')},${numberIn(text, 'Column')}`

/** Draws boxes for notes that have none, and takes away those of notes that are gone. @param xml the drawing as it is; null where there is none */
export function withShapes(xml: string | null, added: readonly NotePlace[], gone: readonly NotePlace[]): string {
  const leaving = new Set(gone.map(({ row, column }) => `${row},${column}`))
  const isGone = (text: string): boolean => text.includes('ObjectType="Note"') && leaving.has(placeOf(text))
  const whole = xml ?? EMPTY
  const before = shapesIn(whole).toReversed().reduce((text, { start, end }) => (isGone(text.slice(start, end)) ? `${text.slice(0, start)}${text.slice(end)}` : text), whole)
  const present = new Set(shapesIn(before).map(({ start, end }) => placeOf(before.slice(start, end))))
  const missing = added.filter(({ row, column }) => !present.has(`${row},${column}`))
  const ids = [...before.matchAll(/_x0000_s(\d{1,9})/g)].map(([, id]) => Number(id))
  const first = ids.reduce((most, id) => Math.max(most, id), 1024) + 1
  const pieces = missing.map((place, at) => shape(first + at, place))
  const end = before.lastIndexOf('</xml>')
  if (end === -1) return withShapes(null, added, [])
  return missing.length === 0 ? before : inserted(before, end, `${before.includes('id="_x0000_t202"') ? '' : TYPE}${pieces.join('')}`)
}
