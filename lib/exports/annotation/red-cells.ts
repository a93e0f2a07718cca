// A red ground for cells, by a condition that always holds: the styles of the cells stay what they are, and blank cells need not be written.
import { textOf, setText, NotEditable, type Parts } from './package-parts'
import { attributesOf, inserted, placeBefore, rootOf, tagsOf } from './xml-text'

/** Always true, and nobody else's: by it an earlier marking is found again and taken away. */
const OURS = '20230227=20230227'
const AFTER_FORMATS = ['tableStyles', 'colors', 'extLst']
const AFTER_CONDITIONS = [
  'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing',
  'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst',
]

/** Adds the red ground to the workbook's formats; gives its number. */
export function addRedFormat(parts: Parts, path: string): number {
  const xml = textOf(parts, path)
  const root = rootOf(xml)
  if (root === null) throw new NotEditable(path)
  const p = root.prefix
  const format = `<${p}dxf><${p}font><${p}color rgb="FF9C0006"/></${p}font><${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FFFFC7CE"/><${p}bgColor rgb="FFFFC7CE"/></${p}patternFill></${p}fill></${p}dxf>`
  const found = root.children.find(({ name }) => name === 'dxfs')
  const before = found === undefined ? '' : xml.slice(found.start, found.end)
  const inside = rootOf(before)
  const first = inside?.children[0]
  const count = inside?.children.length ?? 0
  const kept = inside === null || first === undefined ? '' : before.slice(first.start, inside.end)
  const whole = `<${p}dxfs count="${count + 1}">${kept}${format}</${p}dxfs>`
  const [start, end] = found === undefined ? [placeBefore(root, AFTER_FORMATS), placeBefore(root, AFTER_FORMATS)] : [found.start, found.end]
  setText(parts, path, `${xml.slice(0, start)}${whole}${xml.slice(end)}`)
  return count
}

/**
 * Marks cells of a sheet; an earlier marking of ours goes.
 * @param cells addresses: `G7`
 * @param format number of the format
 */
export function withRedCells(xml: string, cells: readonly string[], format: number): string {
  const marked = rootOf(xml)?.children.filter(({ name, start, end }) => name === 'conditionalFormatting' && xml.slice(start, end).includes(OURS)) ?? []
  const bare = marked.toReversed().reduce((text, { start, end }) => `${text.slice(0, start)}${text.slice(end)}`, xml)
  const root = rootOf(bare)
  if (root === null) throw new NotEditable('sheet')
  if (cells.length === 0) return bare
  const p = root.prefix
  const rules = root.children.filter(({ name }) => name === 'conditionalFormatting').flatMap(({ start, end }) => [...tagsOf(bare.slice(start, end))])
  const priorities = rules.map(({ text }) => Number(attributesOf(text).get('priority') ?? 0)).filter((one) => Number.isSafeInteger(one))
  const rule = `<${p}cfRule type="expression" dxfId="${format}" priority="${priorities.reduce((most, one) => Math.max(most, one), 0) + 1}"><${p}formula>${OURS}</${p}formula></${p}cfRule>`
  return inserted(bare, placeBefore(root, AFTER_CONDITIONS), `<${p}conditionalFormatting sqref="${cells.join(' ')}">${rule}</${p}conditionalFormatting>`)
}
