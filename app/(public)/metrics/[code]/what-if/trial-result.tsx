// What a trial would change: each unit's place now and then, who passes whom, and how much hangs on the weights.
import type { Display } from '@/app/_http/display'
import { Banner } from '@/components/layout/banner'
import { Section } from '@/components/layout/section'
import { DataTable, type Column } from '@/components/ui/data-table'
import type { Metric } from '@/lib/data/metrics'
import type { Trial, TrialPlace, TrialRow } from '@/lib/domain/ranking/what-if'
import { formatDecimal } from '@/lib/i18n/format'
import { metricName, unitName } from '../../../_reading/words'
import type { TrialReading } from './read-trial'

interface TrialResultProps {
  readonly display: Pick<Display, 't' | 'locale'>
  readonly metric: Metric
  readonly reading: TrialReading
}

/** How many pairs are told by name. */
const NAMED_PAIRS = 8

export function TrialResult({ display, metric, reading: { trial, parts } }: TrialResultProps) {
  if (trial === null) return null
  const { t, locale } = display
  const words = t.whatIf
  const names = new Map([metric, ...parts.map((part) => part.metric)].map((one) => [one.code, metricName(locale, one)]))
  const listed = (codes: readonly string[]): string => t.reading.list(codes.map((code) => names.get(code) ?? code))
  return (
    <Section id="result" title={words.resultTitle} note={trial.rows.length === 0 ? undefined : words.resultNote(trial.rows.length)} panel>
      <div className="flex flex-col gap-4">
        {trial.mixed.length > 0 && <Banner t={t} look="warning">{words.mixed(listed(trial.mixed))}</Banner>}
        {trial.mixed.length === 0 && trial.rows.length === 0 && <p>{words.nothing}</p>}
        {trial.rows.length > 0 && (
          <>
            <ul className="flex max-w-3xl list-disc flex-col gap-1 ps-5">
              {sentencesOf(display, trial, parts.length).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <PlacesTable display={display} trial={trial} parts={parts} />
          </>
        )}
        {trial.apart.length > 0 && (
          <DataTable
            id="apart-table"
            caption={words.apartTitle}
            columns={[
              { key: 'unit', header: t.reading.column.orgUnit, cell: ({ unit }) => unitName(locale, unit) },
              { key: 'why', header: words.apartColumn, cell: ({ codes }) => words.apart(listed(codes)) },
            ]}
            rows={trial.apart}
            rowKey={({ unit }) => unit.code}
            dense
          />
        )}
      </div>
    </Section>
  )
}

function sentencesOf({ t, locale }: TrialResultProps['display'], { rows, swaps }: Trial, count: number): readonly string[] {
  const words = t.whatIf
  const moves = rows.map(({ moved }) => Math.abs(moved))
  const pairs = swaps.slice(0, NAMED_PAIRS).map(({ ahead, behind }) => words.swap({ ahead: unitName(locale, ahead), behind: unitName(locale, behind) }))
  return [
    words.summary({ moved: moves.filter((moved) => moved > 0).length, count: rows.length, most: Math.max(...moves) }),
    swaps.length === 0 ? words.noSwaps : words.swaps({ count: swaps.length, pairs, more: swaps.length - pairs.length }),
    sensitivityOf({ t, locale }, rows, count),
  ]
}

function sensitivityOf({ t, locale }: TrialResultProps['display'], rows: readonly TrialRow[], count: number): string {
  const words = t.whatIf
  const [widest] = rows.toSorted((one, other) => other.worst - other.best - (one.worst - one.best))
  if (count === 1) return words.sensitivityOne
  if (widest === undefined || widest.best === widest.worst) return words.sensitivityStable
  return words.sensitivity({ stable: rows.filter(({ best, worst }) => best === worst).length, count: rows.length, unit: unitName(locale, widest.unit), best: widest.best, worst: widest.worst })
}

function PlacesTable({ display: { t, locale }, trial, parts }: { readonly display: TrialResultProps['display']; readonly trial: Trial; readonly parts: TrialReading['parts'] }) {
  const words = t.whatIf
  const several = parts.length > 1
  const place = (one: TrialPlace | undefined): string => (one === undefined ? t.figure.noFigure : words.place(one))
  const columns: readonly Column<TrialRow>[] = [
    { key: 'unit', header: t.reading.column.orgUnit, cell: ({ unit }) => unitName(locale, unit) },
    { key: 'now', header: words.column.now, numeric: true, cell: ({ now }) => place(now) },
    { key: 'then', header: words.column.tried, numeric: true, cell: ({ tried }) => place(tried) },
    { key: 'moved', header: words.column.moved, nowrap: true, cell: ({ moved }) => (moved === 0 ? words.level : moved > 0 ? words.up(moved) : words.down(-moved)) },
    { key: 'score', header: words.column.score, numeric: true, cell: ({ score }) => formatDecimal(score, 2) },
    ...(several
      ? [
          { key: 'equal', header: words.column.equal, numeric: true, cell: ({ equalWeights }: TrialRow) => place(equalWeights) },
          ...parts.map(({ metric }) => ({ key: metric.code, header: words.column.alone(metricName(locale, metric)), numeric: true, cell: ({ alone }: TrialRow) => place(alone.get(metric.code)) })),
          { key: 'range', header: words.column.range, numeric: true, cell: ({ best, worst }: TrialRow) => words.range(best, worst) },
        ]
      : []),
  ]
  return <DataTable id="trial-table" caption={words.placesCaption} subtitle={words.mark} columns={columns} rows={trial.rows} rowKey={({ unit }) => unit.code} dense wide={parts.length > 3} />
}
