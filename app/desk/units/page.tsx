// Every unit as it stands today, those to come, and those that are over.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { LinkButton } from '@/components/ui/button'
import { unitChanges } from '@/lib/data/unit-changes'
import { everyUnit, type Unit } from '@/lib/data/units'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import { formatDate } from '@/lib/i18n/format'
import { today } from '@/lib/platform/clock'
import { DeskFrame } from '../_parts/desk-frame'
import { OtherUnits } from './_parts/other-units'
import { UnitsTable } from './_parts/units-table'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.unitsDesk.title }
}

export default async function DeskUnitsPage() {
  const viewer = await openPage('page /desk/units', '/desk/units')
  const day = today()
  const [{ t, locale }, all, changes] = await Promise.all([display(), everyUnit(undefined, day), unitChanges()])
  const words = t.unitsDesk
  // Changes come newest first: the next one of a unit is the last that is set.
  const planned = new Map(changes.flatMap(({ fromUnitId, on }) => (on !== null && on > day ? [[fromUnitId, on] as const] : [])))
  const isOver = (unit: Unit): boolean => !unit.inForce && unit.to !== null && unit.to <= day
  const coming = all.filter((unit) => !unit.inForce && !isOver(unit))
  const over = all.filter(isOver)
  return (
    <DeskFrame viewer={viewer} part="units">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title }]} />
      <PageHeading
        t={t}
        title={words.title}
        lead={words.lead}
        actions={
          <>
            {mayAnywhere(viewer, 'unit.change') && (
              <LinkButton href="/desk/units/create" look="primary" icon="plus">
                {words.create}
              </LinkButton>
            )}
            <LinkButton href="/desk/units/changes" icon="table">
              {words.record}
            </LinkButton>
          </>
        }
      />
      <div className="panel">
        <UnitsTable t={t} locale={locale} units={all.filter((unit) => unit.inForce)} planned={planned} />
      </div>
      {coming.length > 0 && (
        <Section id="coming" title={words.coming} panel>
          <OtherUnits t={t} locale={locale} units={coming} dayOf={({ from }) => (from === null ? '' : words.notYet(formatDate(locale, from)))} />
        </Section>
      )}
      {over.length > 0 && (
        <Section id="gone" title={words.gone} note={words.goneNote} panel>
          <OtherUnits t={t} locale={locale} units={over} dayOf={({ to }) => (to === null ? '' : words.over(formatDate(locale, to)))} />
        </Section>
      )}
    </DeskFrame>
  )
}
