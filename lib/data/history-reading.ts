// The rows of a file of history, read and judged one by one on their way into the table.
import 'server-only'
import { unguarded } from '@/lib/domain/exporting/formula-guard'
import { cellText } from '@/lib/domain/history/cell-text'
import { HISTORY_COLUMNS, type HistoryColumn } from '@/lib/domain/history/history-column'
import { isHeader, ownColumns, readColumns, type ColumnPlaces, type OwnColumns } from '@/lib/domain/history/columns'
import { judgeRow, type JudgedRow, type RowTexts } from '@/lib/domain/history/judge-row'
import { problem, type Problem } from '@/lib/domain/problem'
import type { CellContent, ReadCell } from '@/lib/domain/workbook/workbook'
import { copyField } from '@/lib/platform/database/copy-in'
import type { HistoryGround } from './history-ground'

/** The file as a whole cannot be read as history. */
export class NotHistory extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ code }) => code).join(', '))
  }
}

/** Lines above the header: a title, who made it. */
const HEADER_WITHIN = 20
/** Rows in one piece. */
const PIECE = 500
/** Characters of a cell that are kept to be shown again. */
const LONGEST_SHOWN = 500

export const HISTORY_COPY = `copy history_row (batch, "row", metric, unit, period, value, qualifier, reason, note, metric_id, version_id, unit_id, period_id, number, missing, exactness, computed, reading) from stdin`

const asWritten = (content: CellContent): string => (content.kind === 'boolean' ? String(content.value).toUpperCase() : content.kind === 'date' ? content.day : content.text)

interface ReadRow {
  readonly texts: RowTexts
  readonly problems: readonly Problem[]
}

interface Header {
  readonly places: ColumnPlaces
  /** Where the file is an export of the product. */
  readonly own: OwnColumns | null
  /** True for text, where the export guards what a spreadsheet would run. */
  readonly guarded: boolean
}

function readRow(cells: readonly ReadCell[], { places, own, guarded }: Header): ReadRow {
  const problems: Problem[] = []
  const texts: Record<HistoryColumn, string> = { metric: '', unit: '', period: '', value: '', qualifier: '', reason: '', note: '' }
  for (const column of HISTORY_COLUMNS) {
    const at = places.get(column)
    const content = at === undefined ? undefined : cells.find((cell) => cell.column === at)?.content
    if (content === undefined) continue
    const read = cellText(content)
    texts[column] = (read.ok ? read.value : asWritten(content)).slice(0, LONGEST_SHOWN + 1)
    if (!read.ok) problems.push(...read.problems.map((one) => ({ ...one, path: [column] })))
  }
  if (own === null) return { texts, problems }
  const plain = (column: number): string => {
    const content = cells.find((cell) => cell.column === column)?.content
    return content === undefined ? '' : asWritten(content)
  }
  const said = guarded ? { reason: unguarded(texts.reason), note: unguarded(texts.note) } : {}
  return { texts: { ...texts, ...said, exact: plain(own.exact), missing: plain(own.missing) }, problems }
}

function judged({ texts, problems }: ReadRow, ground: HistoryGround | null): JudgedRow {
  if (problems.length === 0) return judgeRow(texts, ground)
  // What a cell holds that is no text says nothing more: it is not judged as one.
  const odd = new Set(problems.map(({ path }) => path[0]))
  const row = judgeRow(texts, ground)
  return { ...row, ...(odd.has('value') ? { quantity: null } : {}), problems: [...problems, ...row.problems.filter(({ path }) => !odd.has(path[0] ?? ''))] }
}

function lineOf(batch: number, row: number, texts: RowTexts, { metricId, versionId, unitId, periodId, quantity, computed, problems }: JudgedRow): string {
  const kept = (text: string): string | null => (text === '' ? null : text)
  return [
    batch, row, texts.metric, texts.unit, texts.period, texts.value, texts.qualifier, kept(texts.reason), kept(texts.note), metricId, versionId, unitId, periodId,
    quantity?.kind === 'value' ? quantity.value : null, quantity?.kind === 'missing' ? quantity.reason : null, quantity?.kind === 'value' ? quantity.qualifier : 'EXACT', computed,
    problems.length === 0 ? null : JSON.stringify(problems),
  ].map(copyField).join('\t')
}

interface HistoryFile {
  readonly rows: AsyncIterable<readonly ReadCell[]>
  /** Asked once there is a row: true where the file is a CSV. */
  readonly isText: () => boolean
}

/**
 * Judges rows as they come and writes them for COPY.
 * @param told called with the number of rows so far, after each piece
 * @throws NotHistory: history.header-missing, history.header-twice, history.no-rows
 */
export async function* historyLines(batch: number, { rows, isText }: HistoryFile, groundOf: (text: string) => Promise<HistoryGround | null>, told: (rows: number) => void): AsyncGenerator<string> {
  let header: Header | null = null
  let [seen, count, piece] = [0, 0, '']
  for await (const cells of rows) {
    const [first] = cells
    if (first === undefined) continue
    if (header === null) {
      seen += 1
      const texts = cells.map(({ column, content }) => ({ column, text: asWritten(content) }))
      if (!isHeader(texts) && seen < HEADER_WITHIN) continue
      const places = readColumns(texts)
      if (!places.ok) throw new NotHistory(places.problems)
      header = { places: places.value, own: ownColumns(texts), guarded: isText() }
      continue
    }
    const row = readRow(cells, header)
    if (HISTORY_COLUMNS.every((column) => row.texts[column] === '')) continue
    piece += `${lineOf(batch, first.row, row.texts, judged(row, await groundOf(row.texts.period)))}\n`
    count += 1
    if (count % PIECE !== 0) continue
    yield piece
    piece = ''
    told(count)
  }
  if (header === null) throw new NotHistory([problem('history.header-missing', { columns: 'metric unit period value' })])
  if (count === 0) throw new NotHistory([problem('history.no-rows', {})])
  told(count)
  if (piece !== '') yield piece
}
