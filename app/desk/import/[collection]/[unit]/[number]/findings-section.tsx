// Cells of the file that have problems, and cells that ask for another look, each to be put right in place.
import { Section } from '@/components/layout/section'
import type { PlannedUpload, UploadLine, UploadWork } from '@/lib/data/upload-work'
import { cellName } from '@/lib/domain/importing/plan-cell'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { correct } from './actions'
import { CorrectionsForm, type Finding } from './corrections-form.client'
import { findingName } from './line-words'

interface FindingsSectionProps {
  readonly t: Messages
  readonly locale: Locale
  readonly work: UploadWork
  readonly planned: PlannedUpload
  readonly hidden: Readonly<Record<string, string>>
  readonly drawnHref: (at: { readonly row: number; readonly column: number }) => string
}

/** So many are listed at once; the others follow once these are corrected. */
const LISTED = 100

const asks = ({ kind, cell }: UploadLine): boolean => kind !== 'bad' && kind !== 'computed' && cell.warnings.length > 0

export function FindingsSection({ t, locale, work, planned, hidden, drawnHref }: FindingsSectionProps) {
  const words = t.upload
  const finding = (line: UploadLine): Finding => {
    const { cell } = line
    const { suggestion } = cell
    return {
      row: cell.row, column: cell.column, name: findingName(t, locale, line, work.sheet.unit.code), href: drawnHref(cell),
      sentences: [...(cell.problem === null ? [] : [cell.problem]), ...cell.warnings].map((one) => problemSentence(t.problem, one)),
      suggestion: suggestion === null ? null : { text: suggestion, asked: words.suggestion(suggestion), take: words.take(suggestion) },
      text: cell.text, label: words.corrected(cellName(cell)),
    }
  }
  const part = (id: string, title: string, note: string, lines: readonly UploadLine[]) =>
    lines.length > 0 && (
      <Section id={id} title={title} note={note} panel>
        <CorrectionsForm action={correct} hidden={hidden} findings={lines.slice(0, LISTED).map(finding)} words={{ save: words.saveCorrections, refusedTitle: words.correctionsRefused }} />
        {lines.length > LISTED && <p className="text-muted mt-3">{words.more(String(LISTED), String(lines.length))}</p>}
      </Section>
    )
  const [bad, asked] = [planned.lines.filter(({ kind }) => kind === 'bad'), planned.lines.filter(asks)]
  return (
    <>
      {part('problems', words.problemsTitle(String(bad.length)), words.problemsLead, bad)}
      {part('questions', words.questionsTitle(String(asked.length)), words.questionsLead, asked)}
    </>
  )
}
