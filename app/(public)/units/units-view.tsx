// Every unit by kind in a release, published or about to be, with how many of its figures it holds.
import Link from 'next/link'
import { display } from '@/app/_http/display'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { DataTable, type Column } from '@/components/ui/data-table'
import { metricsOfYear } from '@/lib/data/metrics'
import type { PublishedRelease } from '@/lib/data/published'
import { unitsInForceOn, type Unit } from '@/lib/data/units'
import { formatDate } from '@/lib/i18n/format'
import { ChangeLines } from '../_parts/change-lines'
import { Superseded } from '../_parts/superseded'
import { ReaderFrame } from '../_reading/reader-frame'
import { withinRelease } from '../_reading/selection'
import { changeNames, changesAfter } from '../_reading/unit-changes'
import { releaseName, standingOf, unitName } from '../_reading/words'

const KINDS = ['CITY', 'CITY_ORGANS', 'COUNTY', 'ZONE', 'DEPARTMENT'] as const

export async function UnitsView({ release }: { readonly release: PublishedRelease }) {
  const { t, locale } = await display()
  const [metrics, all, changes] = await Promise.all([metricsOfYear(release.year), unitsInForceOn(release.periodEnd), changesAfter(release.periodEnd)])
  const words = t.unitPage
  const published = (unit: Unit): number => release.figures.filter((figure) => figure.unitId === unit.id && figure.value !== null).length
  const owned = (unit: Unit): number => metrics.filter((metric) => metric.ownerCodes.includes(unit.code)).length
  const countOf = (count: number): string => (count === 0 ? t.figure.noFigure : String(count))
  const columnsOf = (kind: Unit['kind']): readonly Column<Unit>[] => [
    { key: 'name', header: words.name, cell: (unit) => <Link href={withinRelease(`/units/${encodeURIComponent(unit.code)}`, release)}>{unitName(locale, unit)}</Link> },
    { key: 'code', header: words.code, nowrap: true, cell: (unit) => unit.code },
    { key: 'figures', header: words.figures, numeric: true, cell: (unit) => countOf(published(unit)) },
    ...(kind === 'DEPARTMENT'
      ? [
          { key: 'owns', header: words.owns, numeric: true, cell: (unit: Unit) => countOf(owned(unit)) },
          { key: 'enforcement', header: words.enforcement, nowrap: true, cell: (unit: Unit) => (unit.enforcementBody ? words.yes : t.figure.noFigure) },
        ]
      : []),
  ]
  return (
    <ReaderFrame path="/units" part="units" label={release}>
      <Superseded t={t} label={release} path="/units" />
      <PageHeading t={t} title={words.title} lead={words.lead} period={releaseName(t, release)} version={release.version} standing={standingOf(release)} />
      {KINDS.map((kind) => {
        const own = all.filter((unit) => unit.kind === kind)
        const none = kind === 'COUNTY' && own.every((unit) => published(unit) === 0)
        return (
          <Section key={kind} id={`kind-${kind.toLowerCase().replace('_', '-')}`} title={words.kinds[kind]} note={none ? words.countiesNote : undefined}>
            <DataTable id={`table-${kind.toLowerCase()}`} caption={words.tableOf(words.kinds[kind])} columns={columnsOf(kind)} rows={own} rowKey={(unit) => unit.code} dense />
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
