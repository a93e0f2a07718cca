// What the check of a file found: counts, and the first of what is wrong; all of it to take away.
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/ui/data-table'
import { DownloadLink } from '@/components/ui/download-link'
import { Facts } from '@/components/ui/facts'
import type { HistoryBatch } from '@/lib/data/history-batches'
import type { BadRow, RowCounts } from '@/lib/data/history-rows'
import { HISTORY_VERDICTS } from '@/lib/domain/history/history-batch'
import { formatDecimal } from '@/lib/i18n/format'
import { problemLines } from '@/lib/i18n/history-words'
import type { Messages } from '@/lib/i18n/messages'

/** Lines on screen. */
const SHOWN = 200
const counted = (count: number): string => formatDecimal(String(count), 0)

interface CheckSectionProps {
  readonly t: Messages
  readonly batch: HistoryBatch
  readonly counts: RowCounts
  /** The first rows with problems. */
  readonly bad: readonly BadRow[]
}

export function CheckSection({ t, batch, counts, bad }: CheckSectionProps) {
  const words = t.history
  return (
    <>
      <Section id="counts" title={words.counts} note={batch.state === 'CHECKED' ? words.countsLead : undefined}>
        <Facts
          columns
          facts={[{ name: words.countsOf.rows, value: counted(batch.rowCount) }, ...HISTORY_VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => ({ name: words.verdict[verdict], value: counted(counts[verdict]) }))]}
        />
        {counts.BAD === 0 && <p className="mt-3">{words.noProblems}</p>}
      </Section>
      {counts.BAD > 0 && (
        <Section id="problems" title={words.problems(counted(counts.BAD))}>
          <div className="mb-3">
            <DownloadLink href={`/api/v1/history/${batch.number}/report`} name={words.report} format="CSV" />
          </div>
          <ProblemTable t={t} batch={batch} bad={bad} />
        </Section>
      )}
    </>
  )
}

function ProblemTable({ t, batch, bad }: Pick<CheckSectionProps, 't' | 'batch' | 'bad'>) {
  const words = t.history
  const lines = bad.flatMap((row) => problemLines(t, row)).slice(0, SHOWN)
  const more = bad.length >= SHOWN
  return (
    <DataTable
      id="problem-table"
      caption={words.problemList.problem}
      subtitle={batch.sheet === null ? undefined : words.problemList.inSheet(batch.sheet)}
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { key: 'row', header: words.problemList.row, nowrap: true, cell: ({ row }) => String(row) },
        { key: 'column', header: words.problemList.column, nowrap: true, cell: ({ column }) => column },
        { key: 'typed', header: words.problemList.typed, cell: ({ typed }) => <span className="break-words">{typed.slice(0, 80)}</span> },
        { key: 'problem', header: words.problemList.problem, sentence: true, cell: ({ sentence }) => sentence },
      ]}
      note={more ? words.firstOnly(counted(lines.length)) : undefined}
    />
  )
}
