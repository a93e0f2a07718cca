// Each figure under review: what it was, what it is now, last year, what rules say and what was said about it; with a mark to send it back.
import { DataTable } from '@/components/ui/data-table'
import { lineId, lineWords } from '@/app/desk/_parts/line-words'
import { sheetFigure } from '@/app/desk/_parts/sheet-figure'
import type { ReviewLine } from '@/lib/data/review-sheet'
import { sameQuantity } from '@/lib/domain/collecting/review-lines'
import { formatChange } from '@/lib/i18n/format-change'
import { formatDifference } from '@/lib/i18n/format-difference'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'

interface ReviewTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly lines: readonly ReviewLine[]
  /** Id of the form to which the marks belong; null where nothing can be sent back now. */
  readonly returnForm: string | null
  /** Address of a file of evidence. */
  readonly evidenceHref: (id: number) => string
  /** Address of a cell in the form, where its comments are. */
  readonly cellHref: (key: string) => string
}

const GRAVITY = { error: 'tone-missed', warning: 'tone-near', hint: 'tone-quiet' } as const

function Findings({ t, line }: { readonly t: Messages; readonly line: ReviewLine }) {
  if (line.findings.length === 0) return '—'
  return (
    <ul className="flex flex-col gap-1">
      {line.findings.map(({ rule, severity, problem, explanation }) => (
        <li key={rule} className={`review-finding ${GRAVITY[severity]}`}>
          {problemSentence(t.problem, problem)}
          {explanation !== null && <span className="block text-muted">{t.review.explainedBy(explanation.text, explanation.by)}</span>}
          {explanation === null && severity !== 'hint' && <strong className="block">{t.review.unexplained}</strong>}
        </li>
      ))}
    </ul>
  )
}

function Attached({ t, line, evidenceHref, cellHref }: { readonly line: ReviewLine } & Pick<ReviewTableProps, 't' | 'evidenceHref' | 'cellHref'>) {
  const { counts, key } = line
  if (counts === null) return '—'
  return (
    <ul className="flex flex-col gap-1">
      {counts.evidence.map(({ id, fileName }) => (
        <li key={id}>
          <a href={evidenceHref(id)}>{fileName}</a>
        </li>
      ))}
      {counts.comments > 0 && (
        <li>
          <a href={cellHref(key)}>
            {t.review.comments} {t.review.commentsOf(String(counts.comments))}
          </a>
        </li>
      )}
    </ul>
  )
}

export function ReviewTable({ t, locale, lines, returnForm, evidenceHref, cellHref }: ReviewTableProps) {
  const words = t.review
  const name = (line: ReviewLine) => {
    const { metric, subject, span } = lineWords(locale, line)
    return (
      <span id={lineId(line.key)} data-cell={line.key} {...(returnForm === null ? { 'data-review-row': true, tabIndex: -1 } : {})}>
        {metric}
        <small className="block text-muted">{[subject, span, line.row.computed ? t.submitting.computed : null].filter((part) => part !== null).join(' · ')}</small>
      </span>
    )
  }
  const difference = ({ row, before, after }: ReviewLine): string => {
    if (after === null && before === null) return '—'
    if (sameQuantity(before, after)) return words.same
    return before === null ? words.newFigure : (formatDifference(locale, row.metric, after, before) ?? '—')
  }
  const yearChange = ({ row, after }: ReviewLine): string =>
    row.lastYear !== null && row.lastYear.otherPeriod !== null ? t.submitting.notComparable : formatChange(locale, row.metric, after, row.lastYear?.quantity ?? null).text
  const mark = (line: ReviewLine) => {
    const { metric, subject } = lineWords(locale, line)
    return (
      <span className="flex flex-col gap-1">
        <input type="checkbox" className="return-mark" form={returnForm ?? ''} name="cell" value={line.key} aria-label={words.markOf(metric, subject)} data-review-row />
        <input className="input return-note" form={returnForm ?? ''} name={`note|${line.key}`} maxLength={500} aria-label={words.markNote(metric, subject)} placeholder={words.markNoteHint} />
      </span>
    )
  }
  return (
    <DataTable
      id="review"
      caption={words.table}
      rows={lines}
      rowKey={({ key }) => key}
      wide
      dense
      columns={[
        { key: 'metric', header: words.metric, cell: name },
        { key: 'before', header: words.before, numeric: true, cell: ({ row, before }) => sheetFigure(t, locale, row.metric, before, row.computed) },
        { key: 'after', header: words.after, numeric: true, cell: ({ row, after }) => <strong>{after === null && !row.computed ? t.submitting.blank : sheetFigure(t, locale, row.metric, after, row.computed)}</strong> },
        { key: 'difference', header: words.difference, nowrap: true, cell: difference },
        { key: 'lastYear', header: words.lastYear, numeric: true, cell: ({ row }) => sheetFigure(t, locale, row.metric, row.lastYear?.quantity ?? null, row.computed) },
        { key: 'yearChange', header: words.yearChange, cell: yearChange },
        { key: 'explanation', header: words.explanation, cell: (line) => <Findings t={t} line={line} /> },
        { key: 'evidence', header: `${words.evidence} · ${words.comments}`, nowrap: true, cell: (line) => <Attached t={t} line={line} evidenceHref={evidenceHref} cellHref={cellHref} /> },
        ...(returnForm === null ? [] : [{ key: 'mark', header: words.mark, cell: mark }]),
      ]}
    />
  )
}
