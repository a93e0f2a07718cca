// What the rules between figures ask about a batch: by how grave it is, the first of each, all that is kept in the report.
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/ui/data-table'
import { DownloadLink } from '@/components/ui/download-link'
import { MOST_OF_ONE, questionsFor, type HistoryQuestions } from '@/lib/domain/history/history-questions'
import { SEVERITIES } from '@/lib/domain/rules/rule'
import type { NamedUnits } from '@/lib/data/units'
import { formatDecimal } from '@/lib/i18n/format'
import { historyPeriod } from '@/lib/i18n/history-words'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'

/** Lines of each severity on screen. */
const SHOWN = 50
const counted = (count: number): string => formatDecimal(String(count), 0)

interface QuestionsSectionProps {
  readonly t: Messages
  readonly locale: Locale
  readonly number: number
  readonly questions: HistoryQuestions
  readonly units: NamedUnits['byId']
  /** Whether what is recorded beside the file is told; otherwise only what the file alone gives rise to. */
  readonly all: boolean
}

export function QuestionsSection({ t, locale, number, questions, units, all }: QuestionsSectionProps) {
  const words = t.history.questions
  const { counts, list } = questionsFor(questions, all)
  const found = SEVERITIES.filter((severity) => counts[severity] > 0)
  const hidden = SEVERITIES.reduce((sum, severity) => sum + questions.counts[severity] - counts[severity], 0)
  if (found.length === 0 && hidden === 0) return null
  return (
    <Section id="questions" title={words.title} note={words.lead}>
      <div className="flex flex-col gap-6">
        {found.length > 0 && <DownloadLink href={`/api/v1/history/${number}/report`} name={t.history.report} format="CSV" />}
        {found.map((severity) => {
          const lines = list.filter((one) => one.severity === severity).slice(0, SHOWN).map((one, at) => ({ ...one, key: String(at) }))
          return (
            <DataTable
              key={severity}
              id={`questions-${severity}`}
              caption={words.caption[severity](counted(counts[severity]))}
              rows={lines}
              rowKey={({ key }) => key}
              columns={[
                { key: 'unit', header: words.unit, nowrap: true, cell: ({ unitId }) => (locale === 'en' ? units.get(unitId)?.nameEn : units.get(unitId)?.name) ?? String(unitId) },
                { key: 'period', header: words.period, nowrap: true, cell: ({ periodKey }) => historyPeriod(locale, periodKey) },
                { key: 'row', header: words.row, nowrap: true, cell: ({ row }) => String(row) },
                { key: 'question', header: words.question, sentence: true, cell: ({ problem }) => problemSentence(t.problem, problem) },
              ]}
              note={counts[severity] > lines.length ? words.firstOnly(counted(lines.length), counted(MOST_OF_ONE)) : undefined}
            />
          )
        })}
        {hidden > 0 && <p>{words.hidden(counted(hidden))}</p>}
      </div>
    </Section>
  )
}
