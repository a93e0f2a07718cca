// The names of a foreign file, and what was left out for want of one.
import { Section } from '@/components/layout/section'
import { Disclosure } from '@/components/ui/disclosure'
import type { OptionGroup } from '@/components/ui/grouped-select'
import type { PlannedUpload, UploadWork } from '@/lib/data/upload-work'
import { cellName } from '@/lib/domain/importing/plan-cell'
import type { HeaderMatch, MatchCandidate, UnmatchedRow } from '@/lib/domain/importing/import-plan'
import { headersOf, matchId, targetText } from '@/lib/domain/uploading/pending-names'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { formatPeriod } from '@/lib/i18n/format'
import { match } from './actions'
import { NamesForm, type NameLine } from './names-form.client'

interface NamesSectionProps {
  readonly t: Messages
  readonly locale: Locale
  readonly work: UploadWork
  readonly planned: PlannedUpload
  readonly hidden: Readonly<Record<string, string>>
}

interface Reader {
  readonly t: Messages
  readonly locale: Locale
  readonly groups: readonly OptionGroup[]
}

const percent = (score: number): string => String(Math.round(score * 100))

const once = <T extends { readonly value: string }>(options: readonly T[]): readonly T[] => [...new Map(options.map((option) => [option.value, option])).values()]

function groupsOf(t: Messages, locale: Locale, { target: { rows } }: UploadWork): readonly OptionGroup[] {
  const words = t.upload
  const metrics = once(rows.filter(({ computed }) => !computed).map(({ metric, nameZh, nameEn }) => ({ value: targetText({ kind: 'metric', metricCode: metric.code }), label: locale === 'en' ? nameEn : nameZh })))
  const subjects = once(rows.map(({ subject }) => ({ value: targetText({ kind: 'subject', subjectCode: subject.code }), label: locale === 'en' ? subject.nameEn : subject.name })))
  const periods = once(rows.map(({ period }) => ({ value: targetText({ kind: 'period', periodKey: period.key }), label: (locale === 'en' ? period.wordsEn : period.wordsZh) ?? formatPeriod(locale, period) })))
  return [
    { label: words.groups.other, options: [{ value: 'ignore', label: words.ignore }, { value: 'value', label: words.valueColumn }] },
    { label: words.groups.metrics, options: metrics },
    ...(subjects.length > 1 ? [{ label: words.groups.subjects, options: subjects }] : []),
    ...(periods.length > 1 ? [{ label: words.groups.periods, options: periods }] : []),
  ]
}

/** What may be meant, best first, with how alike it is; called as in the lists below it. */
function candidatesOf({ t, locale, groups }: Reader, candidates: readonly MatchCandidate[]): OptionGroup | null {
  if (candidates.length === 0) return null
  const labels = new Map(groups.flatMap(({ options }) => options).map(({ value, label }) => [value, label]))
  const label = ({ target, nameZh, nameEn, score }: MatchCandidate): string => `${labels.get(targetText(target)) ?? (locale === 'en' ? nameEn : nameZh)} · ${percent(score)}%`
  return { label: t.upload.groups.candidates, options: candidates.map((one) => ({ value: targetText(one.target), label: label(one) })) }
}

function headerLine(reader: Reader, header: HeaderMatch): NameLine {
  const words = reader.t.upload
  const why = header.origin === 'similar' ? `${words.matchOrigin.similar} · ${words.score(percent(header.score))}` : words.matchOrigin[header.origin]
  // Computed figures and what is not in the lists are chosen by their own line.
  return { id: matchId(header), key: header.key, label: header.label, place: cellName(header), target: targetText(header.target), why, selectLabel: words.targetOf(header.label), candidates: candidatesOf(reader, [header]) }
}

function unmatchedLine(reader: Reader, row: UnmatchedRow): NameLine {
  const words = reader.t.upload
  return { id: '', key: row.key, label: row.label, place: cellName(row), target: '', why: words.leftWhy(words.reason[row.reason], String(row.values)), selectLabel: words.targetOf(row.label), candidates: row.reason === 'whose' ? (reader.groups.find(({ label }) => label === words.groups.subjects) ?? null) : candidatesOf(reader, row.candidates) }
}

export function NamesSection({ t, locale, work, planned, hidden }: NamesSectionProps) {
  const words = t.upload
  const { plan, pending } = planned
  const headers = headersOf(plan)
  // A total is computed, a repeated figure is a problem of its cell, and a row of a template has its code: there is nothing to choose for them.
  const open = plan.source.kind === 'foreign' ? plan.unmatched.filter(({ reason, key, axis }) => key !== '' && (reason === 'unknown' || reason === 'ambiguous' || (reason === 'whose' && axis === 'column'))) : []
  const told = plan.unmatched.filter((row) => !open.includes(row))
  if (headers.length === 0 && plan.unmatched.length === 0) return null
  const groups = groupsOf(t, locale, work)
  const reader: Reader = { t, locale, groups }
  const lines = [...pending.map((header) => headerLine(reader, header)), ...open.map((row) => unmatchedLine(reader, row)), ...headers.filter((header) => !pending.includes(header)).map((header) => headerLine(reader, header))]
  const form = (
    <>
      {lines.length > 0 && (
        <NamesForm
          action={match}
          hidden={hidden}
          lines={lines}
          groups={groups}
          words={{ name: words.names.name, target: words.names.target, why: words.names.why, none: words.nothingChosen, confirm: words.confirmNames, refusedTitle: words.namesRefused }}
        />
      )}
      {told.length > 0 && (
        <ul className="mt-3">
          {told.map((row) => (
            <li key={cellName(row)}>
              {cellName(row)} {row.label} <span className="text-muted">{words.reason[row.reason]}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
  if (pending.length === 0 && open.length === 0) return <Disclosure summary={words.namesDone(String(headers.length + told.length))}>{form}</Disclosure>
  return (
    <Section id="names" title={pending.length > 0 ? words.namesTitle(String(pending.length + open.length)) : words.namesOpen(String(open.length))} note={words.namesLead} panel>
      {form}
    </Section>
  )
}
