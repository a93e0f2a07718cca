// What the file would change, beside what is recorded now; blanks and what is the same change nothing.
import { Section } from '@/components/layout/section'
import { DataTable, type Column } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import type { PlannedUpload, UploadLine, UploadWork } from '@/lib/data/upload-work'
import { cellName } from '@/lib/domain/importing/plan-cell'
import { isWritten, LINE_KINDS, lineCounts } from '@/lib/domain/uploading/plan-lines'
import { shownFigure } from '@/lib/i18n/cell-words'
import { formatInstant } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { figureName } from './line-words'

interface DifferencesProps {
  readonly t: Messages
  readonly locale: Locale
  readonly work: UploadWork
  readonly planned: PlannedUpload
  readonly drawnHref: (at: { readonly row: number; readonly column: number }) => string
}

/** So many lines are shown; all are written. */
const LISTED = 500

/**
 * What there is to say about a line: how the cell said it, whether it is published, why it changes.
 * @param isText of a text file, in which every number is a text
 */
function notesOf(t: Messages, isText: boolean, { kind, cell, standing }: UploadLine): readonly string[] {
  const words = t.upload
  return [
    ...cell.marks.filter((mark) => mark !== 'computed' && !(isText && mark === 'text-number')).map((mark) => words.mark[mark]),
    ...(kind === 'changed' && standing.published ? [words.published] : []),
    ...(cell.remark === '' ? [] : [words.remark(cell.remark)]),
    ...(kind === 'computed' ? [words.computedDiffers, ...cell.warnings.map((one) => problemSentence(t.problem, one))] : []),
  ]
}

export function Differences({ t, locale, work, planned, drawnHref }: DifferencesProps) {
  const words = t.upload
  const written = planned.lines.filter(isWritten)
  const others = planned.lines.filter((line) => !isWritten(line) && line.kind !== 'bad')
  const counts = lineCounts(planned.lines)
  const columns: readonly Column<UploadLine>[] = [
    { key: 'metric', header: words.diffColumns.metric, cell: (line) => <span id={`line-${line.key}`}>{figureName(t, locale, line, work.sheet.unit.code)}</span> },
    { key: 'place', header: words.diffColumns.place, nowrap: true, cell: ({ cell }) => <a href={drawnHref(cell)}>{cellName(cell)}</a> },
    {
      key: 'before', header: words.diffColumns.before, numeric: true,
      cell: ({ standing: { metric, quantity, row } }) => (
        <>
          {quantity === null ? <span className="text-muted">{words.nothingRecorded}</span> : shownFigure(locale, metric, quantity)}
          {row.draft !== null && <span className="stack-note">{words.recordedBy(row.draft.by ?? t.entry.bySystem, formatInstant(locale, row.draft.at))}</span>}
        </>
      ),
    },
    { key: 'after', header: words.diffColumns.after, numeric: true, cell: ({ standing: { metric }, cell, after }) => (after === null ? cell.shown : <strong>{shownFigure(locale, metric, after)}</strong>) },
    { key: 'note', header: words.diffColumns.note, cell: (line) => [words.kind[line.kind], ...notesOf(t, work.upload.format === 'csv', line)].join(words.between) },
  ]
  return (
    <Section id="differences" title={words.diffTitle} panel>
      <ul className="import-counts">
        {LINE_KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
          <li key={kind}>
            {words.counts[kind]} <strong>{counts[kind]}</strong>
          </li>
        ))}
      </ul>
      {written.length === 0 ? <EmptyState title={words.diffNone} why={words.diffNoneWhy} /> : <DataTable id="written" caption={words.diffCaption} rows={written.slice(0, LISTED)} rowKey={({ key, cell }) => `${key} ${cell.row} ${cell.column}`} columns={columns} dense />}
      {written.length > LISTED && <p className="text-muted">{words.shownOf(String(LISTED), String(written.length))}</p>}
      {others.length > 0 && (
        <Disclosure summary={words.others(String(others.length))}>
          <DataTable id="others" caption={words.others(String(others.length))} rows={others.slice(0, LISTED)} rowKey={({ key, cell }) => `${key} ${cell.row} ${cell.column}`} columns={columns} dense />
        </Disclosure>
      )}
    </Section>
  )
}
