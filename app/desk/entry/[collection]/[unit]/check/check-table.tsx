// Every figure against last year, before it is submitted.
import { DataTable } from '@/components/ui/data-table'
import { lineId, lineWords } from '@/app/desk/_parts/line-words'
import { sheetFigure } from '@/app/desk/_parts/sheet-figure'
import { Link } from '@/components/ui/link'
import type { ReviewLine } from '@/lib/data/review-sheet'
import { formatChange } from '@/lib/i18n/format-change'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'

interface CheckTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly lines: readonly ReviewLine[]
  /** Address of the form in which a cell is put right, without its key. */
  readonly gridHref: string
  /** True where every line is about the unit itself. */
  readonly ownOnly: boolean
}

function changeText(t: Messages, locale: Locale, { row, after }: ReviewLine): string {
  if (row.lastYear !== null && row.lastYear.otherPeriod !== null) return t.submitting.notComparable
  return formatChange(locale, row.metric, after, row.lastYear?.quantity ?? null).text
}

function Explanations({ t, line, gridHref }: { readonly t: Messages; readonly line: ReviewLine; readonly gridHref: string }) {
  if (line.findings.length === 0) return '—'
  return (
    <ul className="flex flex-col gap-1">
      {line.findings.map((finding) => (
        <li key={finding.rule} className="review-finding">
          {problemSentence(t.problem, finding.problem)}{' '}
          {finding.explanation !== null && <q>{finding.explanation.text}</q>}
          {finding.explanation === null && finding.severity === 'warning' && (
            <>
              <strong>{t.submitting.unexplained}</strong> <Link href={`${gridHref}/findings#unexplained`}>{t.findings.explainThis}</Link>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

export function CheckTable({ t, locale, lines, gridHref, ownOnly }: CheckTableProps) {
  const words = t.submitting
  const name = (line: ReviewLine) => {
    const { metric, span } = lineWords(locale, line)
    return (
      <span id={lineId(line.key)}>
        {line.row.computed ? metric : <Link href={`${gridHref}#cell=${encodeURIComponent(line.key)}`}>{metric}</Link>}
        {span !== null && <small className="block text-muted">{span}</small>}
        {line.row.computed && <small className="block text-muted">{words.computed}</small>}
      </span>
    )
  }
  const lastYear = ({ row }: ReviewLine) => {
    const { otherPeriod = null } = row.lastYear ?? {}
    const spanWords = otherPeriod === null ? null : ((locale === 'en' ? otherPeriod.wordsEn : otherPeriod.wordsZh) ?? otherPeriod.key)
    return (
      <>
        {sheetFigure(t, locale, row.metric, row.lastYear?.quantity ?? null, row.computed)}
        {spanWords !== null && <small className="block text-muted">{words.otherSpan(spanWords)}</small>}
      </>
    )
  }
  return (
    <DataTable
      id="figures"
      caption={words.figures}
      subtitle={words.figuresCount(String(lines.length))}
      rows={lines}
      rowKey={({ key }) => key}
      wide
      columns={[
        { key: 'metric', header: words.metric, cell: name },
        ...(ownOnly ? [] : [{ key: 'subject', header: words.subject, nowrap: true, cell: (line: ReviewLine) => lineWords(locale, line).subject }]),
        { key: 'value', header: words.value, numeric: true, cell: ({ row, after }) => (after === null && !row.computed ? <strong>{words.blank}</strong> : sheetFigure(t, locale, row.metric, after, row.computed)) },
        { key: 'lastYear', header: words.lastYear, numeric: true, cell: lastYear },
        { key: 'change', header: words.change, cell: (line) => changeText(t, locale, line) },
        { key: 'explanation', header: words.explanation, cell: (line) => <Explanations t={t} line={line} gridHref={gridHref} /> },
        { key: 'evidence', header: words.evidence, nowrap: true, cell: ({ counts }) => (counts === null || counts.evidence.length === 0 ? '—' : words.evidenceCount(String(counts.evidence.length))) },
      ]}
    />
  )
}
