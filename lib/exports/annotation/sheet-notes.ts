// Notes of a sheet: ours beside those that people wrote, theirs untouched.
import { declare, freePath, NotEditable, relate, relationsOf, setText, textOf, type Parts } from './package-parts'
import { withShapes, type NotePlace } from './note-shapes'
import { attributesOf, escaped, inserted, nextTag, opened, placeBefore, rootOf, tagsOf, unescaped, type XmlRoot } from './xml-text'

export interface SheetNote extends NotePlace {
  /** `G7` */
  readonly cell: string
  readonly text: string
}

export interface NoteAuthor {
  readonly name: string
  /** What our notes begin with, in each language: an earlier one is found by it and replaced. */
  readonly markers: readonly string[]
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const AFTER_DRAWING = ['legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst']

function placeOf(cell: string): NotePlace {
  const [, letters = 'A', row = '1'] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(cell) ?? []
  return { row: Number(row) - 1, column: [...letters].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 65) - 64, 0) - 1 }
}

const saidIn = (comment: string): string => [...tagsOf(comment)].map(({ local, kind, end }) => (local === 't' && kind === 'open' ? unescaped(comment.slice(end, comment.indexOf('<', end))) : '')).join('')

/** Puts our text behind what somebody else wrote on a cell. */
function appended(comment: string, text: string, p: string): string {
  const end = [...tagsOf(comment)].findLast(({ local, kind }) => local === 'text' && kind === 'close')
  return end === undefined ? comment : inserted(comment, end.start, `<${p}r><${p}t xml:space="preserve">\n${escaped(text)}</${p}t></${p}r>`)
}

interface Edited {
  readonly xml: string
  readonly gone: readonly NotePlace[]
}

function edited(xml: string, root: XmlRoot, notes: readonly SheetNote[], author: NoteAuthor): Edited {
  const p = root.prefix
  const authors = root.children.find(({ name }) => name === 'authors')
  const list = root.children.find(({ name }) => name === 'commentList')
  if (authors === undefined || list === undefined) throw new NotEditable('comments')
  const authorsXml = opened(xml.slice(authors.start, authors.end))
  const inAuthors = rootOf(authorsXml)
  const listXml = opened(xml.slice(list.start, list.end))
  const inList = rootOf(listXml)
  if (inAuthors === null || inList === null) throw new NotEditable('comments')
  const authorCount = inAuthors.children.length
  const newAuthors = inserted(authorsXml, inAuthors.end, `<${p}author>${escaped(author.name)}</${p}author>`)
  const left = new Map(notes.map((note) => [note.cell, note]))
  const gone: NotePlace[] = []
  const kept = inList.children.flatMap(({ start, end }) => {
    const comment = listXml.slice(start, end)
    const cell = attributesOf(nextTag(comment, 0)?.text ?? '').get('ref') ?? ''
    const said = saidIn(comment)
    if (author.markers.some((marker) => said.trimStart().startsWith(marker) || said.trimStart().startsWith(`${author.name}:\n${marker}`))) {
      if (!left.has(cell)) gone.push(placeOf(cell))
      return []
    }
    const note = left.get(cell)
    left.delete(cell)
    return [note === undefined || said.includes(note.text) ? comment : appended(comment, note.text, p)]
  })
  const fresh = [...left.values()].map(({ cell, text }) => `<${p}comment ref="${cell}" authorId="${authorCount}"><${p}text><${p}r><${p}t xml:space="preserve">${escaped(text)}</${p}t></${p}r></${p}text></${p}comment>`)
  const newList = `${nextTag(listXml, 0)?.text ?? ''}${[...kept, ...fresh].join('')}${listXml.slice(inList.end)}`
  return { xml: `${xml.slice(0, authors.start)}${newAuthors}${xml.slice(authors.end, list.start)}${newList}${xml.slice(list.end)}`, gone }
}

/** Writes notes on cells of a sheet; earlier notes of ours go. @param path of the sheet's part, whose text may be changed */
export function writeNotes(parts: Parts, path: string, notes: readonly SheetNote[], author: NoteAuthor): void {
  const relations = relationsOf(parts, path)
  const known = relations.find(({ kind }) => kind === 'comments')?.path
  const comments = known ?? freePath(parts, 'xl/comments', 'xml')
  const before = known === undefined ? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>` : textOf(parts, known)
  const root = rootOf(before)
  if (root === null) throw new NotEditable(comments)
  const { xml, gone } = edited(before, root, notes, author)
  setText(parts, comments, xml)
  if (known === undefined) {
    relate(parts, path, 'comments', comments)
    declare(parts, 'Override', `/${comments}`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml')
  }
  draw(parts, path, notes, gone)
}

function draw(parts: Parts, path: string, notes: readonly SheetNote[], gone: readonly NotePlace[]): void {
  const sheet = textOf(parts, path)
  const root = rootOf(sheet)
  if (root === null) throw new NotEditable(path)
  const legacy = root.children.find(({ name }) => name === 'legacyDrawing')
  const id = legacy === undefined ? undefined : attributesOf(sheet.slice(legacy.start, legacy.end)).get('id')
  const found = relationsOf(parts, path).find((relation) => relation.id === id)?.path
  if (found !== undefined) {
    setText(parts, found, withShapes(textOf(parts, found), notes, gone))
    return
  }
  const drawing = freePath(parts, 'xl/drawings/vmlDrawing', 'vml')
  setText(parts, drawing, withShapes(null, notes, gone))
  declare(parts, 'Default', 'vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing')
  const relation = relate(parts, path, 'vmlDrawing', drawing)
  setText(parts, path, inserted(sheet, placeBefore(root, AFTER_DRAWING), `<${root.prefix}legacyDrawing xmlns:r="${OFFICE}" r:id="${relation}"/>`))
}
