// Choosing the unit and the year to enter.
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { PageHeading } from '@/components/layout/page-heading'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { everyUnit, type Unit } from '@/lib/data/units'
import { reach } from '@/lib/domain/permissions/decide'
import { formatDate } from '@/lib/i18n/format'
import { now } from '@/lib/platform/clock'
import { DeskFrame } from '../_parts/desk-frame'
import { readYear } from '../_parts/read-year'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.entry.choose }
}

export default async function ChooseEntryPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const viewer = await openPage('page /desk/entry', '/desk/entry')
  const [{ t, locale }, all, search] = await Promise.all([display(), everyUnit(), searchParams])
  const codes = reach(viewer, 'observation.read-draft')
  // Units that are over stand last: their past figures can still be put right.
  const own = all.filter((unit) => codes.has(unit.code)).toSorted((a, b) => Number(b.inForce) - Number(a.inForce))
  const nameOf = (one: Unit): string => {
    const name = locale === 'en' ? one.nameEn : one.name
    return one.inForce || one.to === null ? name : t.unitsDesk.ended(name, formatDate(locale, one.to))
  }
  const asked = typeof search['year'] === 'string' ? search['year'] : null
  const year = asked === null ? null : readYear(asked)
  const unit = own.find((one) => one.code === search['unit'])
  if (year !== null && unit !== undefined) redirect(`/desk/entry/${encodeURIComponent(unit.code)}/${year}`)
  return (
    <DeskFrame viewer={viewer} part="entry">
      <PageHeading t={t} title={t.entry.choose} lead={t.entry.chooseLead} />
      <form method="get" action="/desk/entry" className="panel flex max-w-xl flex-col gap-5">
        <Select
          id="unit"
          name="unit"
          label={t.entry.unit}
          defaultValue={unit?.code ?? own[0]?.code ?? ''}
          options={own.map((one) => ({ value: one.code, label: nameOf(one) }))}
        />
        <TextInput
          id="year"
          name="year"
          label={t.entry.year}
          hint={t.entry.yearHint}
          error={asked !== null && year === null ? t.entry.yearWrong(asked.slice(0, 20)) : undefined}
          defaultValue={asked ?? String(now().getFullYear() - 1)}
          inputMode="numeric"
          autoComplete="off"
        />
        <div>
          <Button look="primary">{t.entry.open}</Button>
        </div>
      </form>
    </DeskFrame>
  )
}
