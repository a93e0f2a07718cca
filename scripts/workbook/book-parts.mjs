// What the small parts of a workbook say: its sheets, its formats of numbers, who wrote it, what is noted on cells.
import { areaOf, cellAt, sizeOf } from './cell-reference.mjs'
import { damaged, Refusal, tooComplex } from './refusal.mjs'
import { readXml } from './xml-parts.mjs'
import { cellText } from './xml-text.mjs'

const FORMAT_LONGEST = 255
const STYLES_MOST = 65_536
const NOTES_MOST = 20_000
const NOTE_LONGEST = 32_767
/** Cells that one setting or name may cover: a thousand whole columns. */
export const RANGE_MOST = 2 ** 30

/** Where a relation leads, seen from the folder of its part. @param {string} folder @param {string} target */
function placeOf(folder, target) {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** The relations of a part, none where it has none. @param {import('./package.mjs').Package} book @param {string} part */
export async function relationsOf(book, part) {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const place = `${folder}_rels/${part.slice(folder.length)}.rels`
  const found = /** @type {{ id: string, kind: string, place: string }[]} */ ([])
  if (!book.has(place)) return found
  await readXml(book.texts(place), {
    open(name, attribute) {
      if (name !== 'Relationship') return
      const kind = (attribute('Type') ?? '').split('/').at(-1) ?? ''
      if (kind === 'vbaProject' || kind === 'xlMacrosheet') throw new Refusal('upload.macro')
      if (kind.startsWith('externalLink')) throw new Refusal('upload.external-link')
      if (kind === 'oleObject' || kind === 'package') throw new Refusal('upload.embedded')
      if (attribute('TargetMode') !== 'External') found.push({ id: attribute('Id') ?? '', kind, place: placeOf(folder, attribute('Target') ?? '') })
    },
  })
  return found
}

/** @param {import('./package.mjs').Package} book */
export async function refuseMacroTypes(book) {
  await readXml(book.texts('[Content_Types].xml'), {
    open(_, attribute) {
      const type = attribute('ContentType') ?? ''
      if (/macroEnabled|vbaProject/i.test(type)) throw new Refusal('upload.macro')
    },
  })
}

/** @param {string} said the content of a defined name: the whole of it may be a formula, of which only plain ranges are measured */
function judgeName(said) {
  for (const range of said.split(',').slice(0, 100)) {
    const plain = /^(?:'[^']*'|[^'!]*)!(\$?[A-Z]{0,3}\$?[0-9]{0,7}:\$?[A-Z]{0,3}\$?[0-9]{0,7})$/.exec(range.trim())?.[1]
    if (plain !== undefined && plain.replaceAll('$', '') !== ':' && sizeOf(areaOf(plain)) > RANGE_MOST) throw tooComplex('ranges')
  }
}

/** Sheets in their order, and how days are counted. @param {import('./package.mjs').Package} book @param {string} part */
export async function sheetsOf(book, part, limits) {
  const relations = new Map((await relationsOf(book, part)).map((one) => [one.id, one]))
  const sheets = /** @type {{ name: string, hidden: 'no' | 'yes' | 'very', place: string, kind: string }[]} */ ([])
  let date1904 = false
  let named = ''
  await readXml(book.texts(part), {
    open(name, attribute, path) {
      if (name === 'workbookPr') date1904 = /^(1|true)$/.test(attribute('date1904') ?? '')
      if (name === 'definedName') named = ''
      if (name !== 'sheet' || path.at(-2) !== 'sheets') return
      if (sheets.length === limits.sheets) throw new Refusal('upload.too-many-sheets')
      const state = attribute('state')
      const to = relations.get(attribute('id') ?? '')
      if (to === undefined) throw damaged()
      sheets.push({ name: (attribute('name') ?? '').slice(0, 100), hidden: state === 'hidden' ? 'yes' : state === 'veryHidden' ? 'very' : 'no', place: to.place, kind: to.kind })
    },
    text(said, path) {
      if (path.at(-1) === 'definedName' && named.length < 10_000) named += said
    },
    close(name) {
      if (name === 'definedName') judgeName(named)
    },
  })
  if (sheets.length === 0) throw damaged()
  return { sheets, date1904, relations: [...relations.values()] }
}

/** Of each style, the number or the code of its format. @param {import('./package.mjs').Package} book @param {string | undefined} part */
export async function formatsOf(book, part) {
  const codes = /** @type {Map<number, string>} */ (new Map())
  const styles = /** @type {(number | string)[]} */ ([])
  if (part === undefined || !book.has(part)) return styles
  await readXml(book.texts(part), {
    open(name, attribute, path) {
      const id = Number(attribute('numFmtId') ?? '0')
      if (name === 'numFmt' && path.at(-2) === 'numFmts') codes.set(id, (attribute('formatCode') ?? '').slice(0, FORMAT_LONGEST))
      if (name !== 'xf' || path.at(-2) !== 'cellXfs') return
      if (styles.length === STYLES_MOST || !Number.isInteger(id)) throw damaged()
      styles.push(codes.get(id) ?? id)
    },
  })
  return styles
}

/** The program that says it wrote the workbook. WPS calls itself Excel, and leaves its own mark beside. @param {import('./package.mjs').Package} book */
export async function producerOf(book) {
  let producer = ''
  if (book.has('docProps/app.xml')) {
    await readXml(book.texts('docProps/app.xml'), {
      text(said, path) {
        if (path.at(-1) === 'Application' && producer.length < 100) producer += said
      },
    })
  }
  let wps = false
  if (book.has('docProps/custom.xml')) {
    await readXml(book.texts('docProps/custom.xml'), {
      open(name, attribute) {
        if (name === 'property' && attribute('name') === 'KSOProductBuildVer') wps = true
      },
    })
  }
  return wps ? 'WPS' : producer.trim().slice(0, 100) || null
}

/** What is noted on cells: row, column and text. @param {import('./package.mjs').Package} book @param {string} part */
export async function notesOf(book, part) {
  const notes = /** @type {[row: number, column: number, text: string][]} */ ([])
  let at = { row: 0, column: 0 }
  let text = ''
  await readXml(book.texts(part), {
    open(name, attribute) {
      if (name !== 'comment') return
      at = cellAt(attribute('ref') ?? '')
      text = ''
    },
    text(said, path) {
      if (path.at(-1) === 't' && !path.includes('rPh') && text.length < NOTE_LONGEST) text += said
    },
    close(name) {
      if (name !== 'comment') return
      if (notes.length === NOTES_MOST) throw tooComplex('texts')
      notes.push([at.row, at.column, cellText(text).slice(0, NOTE_LONGEST)])
    },
  })
  return notes
}
