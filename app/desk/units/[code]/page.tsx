// One unit: what it is today, what hangs on it, its names and places over time, and what may be done.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { absent } from '@/app/_http/refuse'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { consequencesFor } from '@/lib/data/unit-consequences'
import { unitChanges } from '@/lib/data/unit-changes'
import { unitByCode, unitRecords } from '@/lib/data/units'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import { isChangeDate } from '@/lib/domain/units/change-date'
import { CHANGE_KINDS } from '@/lib/domain/units/unit-change'
import { lastVersion, versionOn } from '@/lib/domain/units/unit-record'
import { formatDate } from '@/lib/i18n/format'
import { today } from '@/lib/platform/clock'
import { DeskFrame } from '../../_parts/desk-frame'
import { ChangesTable } from '../_parts/changes-table'
import { NumbersTable } from '../_parts/numbers-table'
import { codeOf, type Search } from '../_parts/order-form'
import { VersionsTable } from '../_parts/versions-table'

interface DeskUnitPageProps {
  readonly params: Promise<{ readonly code: string }>
  readonly searchParams: Promise<Search>
}

export async function generateMetadata({ params }: DeskUnitPageProps): Promise<Metadata> {
  const [{ t, locale }, { code }] = await Promise.all([display(), params])
  const unit = await unitByCode(codeOf(code))
  return { title: unit === null ? t.unitsDesk.title : locale === 'en' ? unit.nameEn : unit.name }
}

export default async function DeskUnitPage({ params, searchParams }: DeskUnitPageProps) {
  const [{ code }, search] = await Promise.all([params, searchParams])
  const viewer = await openPage('page /desk/units/[code]', `/desk/units/${code}`)
  const [{ t, locale }, present, units] = await Promise.all([display(), unitByCode(codeOf(code)), unitRecords()])
  const unit = units.find(({ id }) => id === present?.id)
  if (present === null || unit === undefined) absent()
  const day = today()
  const [changes, consequences] = await Promise.all([unitChanges(unit.id), consequencesFor(unit, units, day)])
  const words = t.unitsDesk
  const nameOf = (id: number | null): string => {
    const record = units.find((one) => one.id === id)
    const version = record === undefined ? null : (versionOn(record, day) ?? lastVersion(record))
    return version === null ? words.none : locale === 'en' ? version.nameEn : version.name
  }
  const name = nameOf(unit.id)
  const ending = lastVersion(unit)?.to ?? null
  const changed = search['changed']
  return (
    <DeskFrame viewer={viewer} part="units">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title, href: '/desk/units' }, { label: name }]} />
      {typeof changed === 'string' && isChangeDate(changed) && (
        <Banner t={t} look="done" live>
          {words.changed(formatDate(locale, changed))}
        </Banner>
      )}
      {!present.inForce && (
        <Banner t={t} look="warning">
          {present.to !== null && present.to <= day ? words.over(formatDate(locale, present.to)) : words.notYet(formatDate(locale, present.from ?? day))}
        </Banner>
      )}
      {present.inForce && ending !== null && (
        <Banner t={t} look="info">
          {words.over(formatDate(locale, ending))}
        </Banner>
      )}
      <PageHeading t={t} title={name} />
      <Section id="facts" title={words.facts} panel>
        <Facts
          facts={[
            { name: words.code, value: present.code },
            { name: words.kind, value: t.unitPage.kinds[unit.kind] },
            { name: words.parent, value: nameOf(present.parentId) },
            { name: words.enforcement, value: present.enforcementBody ? words.yes : words.no },
            { name: words.since, value: present.from === null ? words.ever : formatDate(locale, present.from) },
          ]}
        />
      </Section>
      {mayAnywhere(viewer, 'unit.change') && ending === null && (
        <Section id="act" title={words.act}>
          <div className="no-print flex flex-wrap gap-3">
            {CHANGE_KINDS.filter((kind) => kind !== 'create').map((kind) => (
              <LinkButton key={kind} href={`/desk/units/${encodeURIComponent(present.code)}/${kind}`}>
                {words.acts[kind]}
              </LinkButton>
            ))}
          </div>
        </Section>
      )}
      <div className="panel">
        <NumbersTable t={t} rows={[consequences]} year={Number(day.slice(0, 4))} nameOf={nameOf} />
      </div>
      <div className="panel">
        <VersionsTable t={t} locale={locale} unit={unit} units={units} />
      </div>
      {changes.length === 0 ? (
        <EmptyState title={words.noChanges} why={words.noChangesWhy} />
      ) : (
        <div className="panel">
          <ChangesTable t={t} locale={locale} changes={changes} units={units} />
        </div>
      )}
    </DeskFrame>
  )
}
