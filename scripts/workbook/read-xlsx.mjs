// A workbook as Excel, WPS and LibreOffice write it since 2007.
import { formatsOf, notesOf, producerOf, refuseMacroTypes, relationsOf, sheetsOf } from './book-parts.mjs'
import { openPackage } from './package.mjs'
import { damaged, Refusal } from './refusal.mjs'
import { sharedStrings } from './shared-strings.mjs'
import { SheetReader } from './sheet.mjs'
import { ToldRows } from './told-rows.mjs'

/** Formats, each once; the first is General. @param {readonly (number | string)[]} styles */
function distinct(styles) {
  const places = new Map([[0, 0], ['General', 0]])
  const formats = /** @type {(number | string)[]} */ ([0])
  const placeOf = styles.map((style) => {
    const known = places.get(style)
    if (known !== undefined) return known
    places.set(style, formats.length)
    formats.push(style)
    return formats.length - 1
  })
  return { formats, placeOf }
}

/** Where the workbook itself stands in its archive. */
async function bookPart(book) {
  const found = (await relationsOf(book, '')).find(({ kind }) => kind === 'officeDocument')?.place
  if (found === undefined || !book.has(found)) throw damaged()
  return found
}

/**
 * @param {Buffer} bytes
 * @param {{ limits: Record<string, number>, firstOnly: boolean }} asked firstOnly: the first sheet that is not hidden, and nothing of the others
 * @param {import('./told.mjs').Told} told
 */
export async function readXlsx(bytes, { limits, firstOnly }, told) {
  const book = await openPackage(bytes, limits)
  await refuseMacroTypes(book)
  const part = await bookPart(book)
  const { sheets, date1904, relations } = await sheetsOf(book, part, limits)
  const placeOf = (kind) => relations.find((one) => one.kind === kind)?.place
  const { formats, placeOf: formatPlaces } = distinct(await formatsOf(book, placeOf('styles')))
  const texts = placeOf('sharedStrings')
  const strings = texts !== undefined && book.has(texts) ? await sharedStrings(book.texts(texts), limits) : []
  const first = sheets.findIndex(({ hidden, kind }) => hidden === 'no' && kind === 'worksheet')
  if (firstOnly && first < 0) throw new Refusal('upload.blank')
  told.line({ format: 'xlsx', encoding: null, producer: await producerOf(book), date1904, formats, sheets: sheets.map(({ name, hidden }) => ({ name, hidden })) })
  const rows = new ToldRows(told, strings, formatPlaces, limits)
  for (const [at, sheet] of sheets.entries()) {
    if (firstOnly && at !== first) continue
    const beside = (await relationsOf(book, sheet.place)).find(({ kind, place }) => kind === 'comments' && book.has(place))
    told.line({ sheet: at, notes: firstOnly || beside === undefined ? [] : await notesOf(book, beside.place) })
    const end = await new SheetReader(rows, sheet.name, limits).read(book.texts(sheet.place), () => told.read())
    told.line({ ...end, end: at })
  }
  await book.checkRest()
}
