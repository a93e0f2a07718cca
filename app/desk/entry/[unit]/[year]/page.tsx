// The table in which one unit's year is entered, last year's values beside.
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { display } from '@/app/_http/display'
import { hide, openPage } from '@/app/_http/page'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button'
import { entrySheet } from '@/lib/data/entry-sheet'
import { metricGroups } from '@/lib/data/metrics'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import { DeskFrame } from '../../../_parts/desk-frame'
import { readYear } from '../../../_parts/read-year'
import { saveSheet } from './actions'
import { SheetForm } from './sheet-form.client'
import { sheetGroups } from './sheet-rows'

interface EntryPageProps {
  readonly params: Promise<{ readonly unit: string; readonly year: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.entry.title }
}

export default async function EntryPage({ params }: EntryPageProps) {
  const { unit: unitCode, year: yearText } = await params
  const viewer = await openPage('page /desk/entry/[unit]/[year]', `/desk/entry/${unitCode}/${yearText}`)
  const year = readYear(yearText)
  if (year === null) notFound()
  const [{ t, locale }, groups, sheet] = await Promise.all([display(), metricGroups(), entrySheet(viewer, decodeURIComponent(unitCode), year)])
  // Not one's own and not there look the same.
  if (!sheet.ok) return await hide(viewer, 'page /desk/entry/[unit]/[year]', unitCode, sheet.problems.some(({ code }) => code === 'permission.missing') ? 'not-permitted' : 'absent')
  const { unit, mayRecord } = sheet.value
  const name = locale === 'en' ? unit.nameEn : unit.name
  const words = t.entry
  return (
    <DeskFrame viewer={viewer} part="entry">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title, href: '/desk/entry' }, { label: `${name} ${year}` }]} />
      <PageHeading
        t={t}
        title={words.sheet(name, String(year))}
        lead={words.lead}
        actions={
          <>
            <LinkButton href="/desk/entry" compact>
              {words.otherYear}
            </LinkButton>
            <LinkButton href={`/desk/releases/${year}`} compact>
              {words.toPublish}
            </LinkButton>
            {mayAnywhere(viewer, 'audit.read') && (
              <LinkButton href={`/desk/audit?${new URLSearchParams({ object: `${unit.code}/${year}` }).toString()}`} compact>
                {t.audit.trace}
              </LinkButton>
            )}
          </>
        }
      />
      {!mayRecord && (
        <Banner t={t} look="info">
          {words.readOnly}
        </Banner>
      )}
      <SheetForm
        key={`${unit.code}/${year}`}
        action={saveSheet}
        userId={viewer.userId}
        unitCode={unit.code}
        year={String(year)}
        readOnly={!mayRecord}
        groups={sheetGroups(t, locale, sheet.value, groups)}
        words={{
          metric: words.metric,
          measure: words.measure,
          value: words.value,
          lastYear: words.lastYear,
          standing: words.standing,
          reason: words.reason,
          reasonHint: words.reasonHint,
          computed: words.computed,
          edited: words.standingEdited,
          save: words.save,
          saving: words.saving,
          saveCount: words.saveCount('{n}'),
          nothingToSave: words.nothingToSave,
          discard: words.discard,
          discardConfirm: words.discardConfirm,
          restored: words.restored('{n}'),
          notesTitle: words.notesTitle,
          problemsTitle: words.problemsTitle,
          keyHint: words.keyHint,
        }}
      />
    </DeskFrame>
  )
}
