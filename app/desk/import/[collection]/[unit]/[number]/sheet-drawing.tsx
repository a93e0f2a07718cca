// The sheet as it stands in the file: numbers of rows, letters of columns, and each cell marked by what becomes of it.
import { Section } from '@/components/layout/section'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import type { PlannedUpload } from '@/lib/data/upload-work'
import { columnLetters } from '@/lib/domain/importing/plan-cell'
import { cellAt, sheetWindow, type SheetWindow } from '@/lib/domain/uploading/sheet-window'
import type { CellFix } from '@/lib/domain/uploading/upload'
import type { Messages } from '@/lib/i18n/messages'
import { cellMarks, contentText, type DrawnMark } from './cell-marks'
import { drawnAreas, type CellSpan } from './drawn-areas'
import { drawnId } from './line-words'

type PageHref = (page: number, columnPage: number) => string

interface SheetDrawingProps {
  readonly t: Messages
  readonly planned: PlannedUpload
  readonly fixes: readonly CellFix[]
  /** Pages, from 1. */
  readonly page: number
  readonly columnPage: number
  readonly pageHref: PageHref
}

export function SheetDrawing({ t, planned, fixes, page, columnPage, pageHref }: SheetDrawingProps) {
  const words = t.upload
  const sheet = planned.workbook.sheets.find(({ name }) => name === planned.plan.sheet)
  if (sheet === undefined || sheet.cells.length === 0) return null
  const drawn = sheetWindow(sheet, page, columnPage)
  const marks = cellMarks(planned, fixes)
  const areas = drawnAreas(sheet.merged, drawn, marks)
  const [hiddenRows, hiddenColumns] = [new Set(sheet.hiddenRows), new Set(sheet.hiddenColumns)]
  return (
    <Section id="sheet" title={words.sheetTitle(sheet.name)} note={words.sheetLead} panel>
      <Pages t={t} drawn={drawn} pageHref={pageHref} />
      <div className="import-sheet" role="region" aria-label={words.sheetLabel(sheet.name)} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{words.rowNumber}</span>
              </th>
              {drawn.columns.map((column) => (
                <th key={column} scope="col" data-hidden={hiddenColumns.has(column) || undefined}>
                  {columnLetters(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drawn.rows.map((row) => (
              <tr key={row} data-hidden={hiddenRows.has(row) || undefined}>
                <th scope="row">{row}</th>
                {drawn.columns.map((column) => {
                  const area = areas.get(cellAt(row, column))
                  return area === 'covered' ? null : <DrawnCell key={column} t={t} drawn={drawn} row={row} column={column} mark={marks.get(cellAt(row, column))} span={area} />
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

interface DrawnCellProps {
  readonly t: Messages
  readonly drawn: SheetWindow
  readonly row: number
  readonly column: number
  readonly mark: DrawnMark | undefined
  readonly span: CellSpan | undefined
}

/** Looks that are told in words as well: an icon, and text for readers. What is taken is the rule and says nothing. */
const TOLD = { bad: { icon: 'error', word: 'cellBad' }, ask: { icon: 'warning', word: 'cellAsk' } } as const

function DrawnCell({ t, drawn, row, column, mark, span = {} }: DrawnCellProps) {
  const cell = drawn.cells.get(cellAt(row, column))
  const content = cell === undefined ? '' : contentText(cell.content)
  const text = mark?.was == null ? mark?.shown ?? content : content
  if (mark === undefined) return <td data-kind={cell?.content.kind} {...span}>{text}</td>
  const told = mark.look === 'bad' || mark.look === 'ask' ? TOLD[mark.look] : null
  const link = told === null ? text : <a href={`#finding-${row}-${column}`}>{text === '' ? t.upload[told.word] : text}</a>
  return (
    <td id={drawnId({ row, column })} data-kind={cell?.content.kind} data-look={mark.look ?? undefined} data-fixed={mark.was !== null || undefined} {...span}>
      {told === null ? link : (
        <span className="import-marked">
          <Icon name={told.icon} label={t.upload[told.word]} />
          {link}
        </span>
      )}
      {mark.was !== null && <small>{t.upload.cellFixed(mark.was)}</small>}
    </td>
  )
}

/** Further pages of a sheet that is larger than what is drawn at once; nothing for a small one. */
function Pages({ t, drawn, pageHref }: { readonly t: Messages; readonly drawn: SheetWindow; readonly pageHref: PageHref }) {
  const { page, pages, columnPage, columnPages, rows, columns } = drawn
  if (pages === 1 && columnPages === 1) return null
  const words = t.upload
  const here = `${words.rowsPage(String(rows[0]), String(rows.at(-1)))} · ${words.columnsPage(columnLetters(columns[0] ?? 1), columnLetters(columns.at(-1) ?? 1))}`
  const step = (to: number, toColumn: number, icon: 'arrow-left' | 'arrow-right' | 'arrow-up' | 'arrow-down', label: string) => (
    <Link href={pageHref(to, toColumn)}>
      <Icon name={icon} /> {label}
    </Link>
  )
  return (
    <nav className="no-print mb-3 flex flex-wrap items-center gap-4" aria-label={words.pagesLabel}>
      {page > 1 && step(page - 1, columnPage, 'arrow-up', words.pageBefore)}
      {columnPage > 1 && step(page, columnPage - 1, 'arrow-left', words.columnsBefore)}
      <strong>{here}</strong>
      {columnPage < columnPages && step(page, columnPage + 1, 'arrow-right', words.columnsAfter)}
      {page < pages && step(page + 1, columnPage, 'arrow-down', words.pageAfter)}
    </nav>
  )
}
