// Every unit by kind and peer group in a release, published or about to be: how many figures it has, and how they stand to their targets.
import { display } from '@/app/_http/display'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { LinkButton } from '@/components/ui/button'
import { DataTable, type Column } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import { figureCounts } from '@/lib/data/figure-counts'
import { metricsOfYear } from '@/lib/data/metrics'
import type { PublishedRelease } from '@/lib/data/published'
import { unitsInForceOn, type Unit } from '@/lib/data/units'
import { isPlain } from '@/lib/domain/period'
import { statusOf } from '@/lib/domain/status'
import { formatDate } from '@/lib/i18n/format'
import { ChangeLines } from '../_parts/change-lines'
import { Superseded } from '../_parts/superseded'
import { ReaderFrame } from '../_reading/reader-frame'
import { withinRelease } from '../_reading/selection'
import { changeNames, changesAfter } from '../_reading/unit-changes'
import { standingOf, unitName } from '../_reading/words'
import { headingPeriod } from './_parts/heading-period'
import { tallyOf } from './_parts/load'
import { TallyLine } from './_parts/tally-line'

const KINDS = ['CITY', 'CITY_ORGANS', 'COUNTY', 'ZONE', 'DEPARTMENT'] as const

interface UnitsViewProps {
  /** Read with at least the metrics that have a target; of a preview the whole. */
  readonly release: PublishedRelease
}

export async function UnitsView({ release }: UnitsViewProps) {
  const { t, locale } = await display()
  const [metrics, all, changes, counts] = await Promise.all([metricsOfYear(release.year), unitsInForceOn(release.periodEnd), changesAfter(release.periodEnd), figureCounts(release)])
  const words = t.unitPage
  const published = (unit: Unit): number => counts.get(unit.id) ?? 0
  const owned = (unit: Unit): number => metrics.filter((metric) => metric.ownerCodes.includes(unit.code)).length
  const countOf = (count: number): string => (count === 0 ? t.figure.noFigure : String(count))
  const tally = (unit: Unit) => {
    const own = tallyOf(release.figures.filter(({ unitId, period }) => unitId === unit.id && isPlain(period)).map((figure) => statusOf(figure, figure.metric)))
    const judged = { ...own, watched: 0, 'not-reported': 0 }
    return judged.met + judged.near + judged.missed === 0 ? t.figure.noFigure : <TallyLine t={t} tally={judged} />
  }
  const columnsOf = (kind: Unit['kind']): readonly Column<Unit>[] => [
    { key: 'name', header: words.name, cell: (unit) => <Link href={withinRelease(`/units/${encodeURIComponent(unit.code)}`, release)}>{unitName(locale, unit)}</Link> },
    { key: 'code', header: words.code, nowrap: true, cell: (unit) => unit.code },
    { key: 'figures', header: words.figures, numeric: true, cell: (unit) => countOf(published(unit)) },
    { key: 'status', header: words.status, nowrap: true, cell: tally },
    ...(kind === 'DEPARTMENT'
      ? [
          { key: 'owns', header: words.owns, numeric: true, cell: (unit: Unit) => countOf(owned(unit)) },
          { key: 'enforcement', header: words.enforcement, nowrap: true, cell: (unit: Unit) => (unit.enforcementBody ? words.yes : t.figure.noFigure) },
        ]
      : []),
  ]
  const counties = all.filter(({ kind }) => kind === 'COUNTY')
  return (
    <ReaderFrame path="/units" part="units" label={release}>
      <Superseded t={t} label={release} path="/units" />
      <PageHeading
        t={t}
        title={words.title}
        lead={words.lead}
        period={headingPeriod(t, release)}
        version={release.version}
        standing={standingOf(release)}
        actions={
          release.standing === 'preview' ? undefined : (
            <>
              {counties.some((unit) => published(unit) > 0) && <LinkButton icon="print" href={withinRelease('/units/sheets', release)}>{words.seeSheets}</LinkButton>}
              <LinkButton icon="clock" href={withinRelease('/units/history', release)}>{words.seeHistory}</LinkButton>
            </>
          )
        }
      />
      {KINDS.map((kind) => {
        const own = all.filter((unit) => unit.kind === kind)
        if (own.length === 0) return null
        const none = kind === 'COUNTY' && own.every((unit) => published(unit) === 0)
        const groups = [...new Set(own.map(({ peerGroup }) => peerGroup))]
        return (
          <Section key={kind} id={`kind-${kind.toLowerCase().replace('_', '-')}`} title={words.kinds[kind]} note={none ? words.countiesNote : undefined}>
            <div className="units-table flex flex-col gap-5">
              {groups.map((group) => (
                <DataTable
                  key={group}
                  id={`table-${kind.toLowerCase()}${group === null ? '' : `-${group.toLowerCase()}`}`}
                  caption={groups.length > 1 && group !== null ? words.tableOf(words.peerGroups[group] ?? group) : words.tableOf(words.kinds[kind])}
                  columns={columnsOf(kind)}
                  rows={own.filter(({ peerGroup }) => peerGroup === group)}
                  rowKey={(unit) => unit.code}
                  dense
                />
              ))}
            </div>
          </Section>
        )
      })}
      {changes.length > 0 && (
        <Section id="since" title={words.sinceTitle} note={words.sinceNote(formatDate(locale, release.periodEnd))} panel>
          <ChangeLines t={t} locale={locale} changes={changes} nameOf={await changeNames(locale, release)} />
        </Section>
      )}
    </ReaderFrame>
  )
}
