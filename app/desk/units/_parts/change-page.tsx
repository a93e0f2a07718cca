// One change of units from its form to its confirmation: the address holds what was filled in, so the way back loses nothing.
import { display } from '@/app/_http/display'
import { fieldProblems } from '@/app/_http/field-problems'
import { readForm } from '@/app/_http/read-form'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { UnitChange } from '@/lib/contracts/unit-change'
import type { StoredUnit } from '@/lib/data/units'
import type { ChangeKind, ChangePlan } from '@/lib/domain/units/unit-change'
import { lastVersion } from '@/lib/domain/units/unit-record'
import type { Viewer } from '@/lib/domain/viewer'
import { formatDate } from '@/lib/i18n/format'
import { previewUnitChange } from '@/lib/operations/preview-unit-change'
import { DeskFrame } from '../../_parts/desk-frame'
import { changeUnit } from '../actions'
import { ChangeForm } from './change-form'
import { ConfirmChecked } from '../../_parts/confirm-checked.client'
import { fieldOf, formOf, PARAGRAPHS, readOrder, textsOf, type Search } from './order-form'
import { PreviewPanel } from './preview-panel'

interface ChangePageProps {
  readonly viewer: Viewer
  readonly kind: ChangeKind
  readonly unit: StoredUnit | null
  readonly units: readonly StoredUnit[]
  readonly address: string
  readonly search: Search
}

// True where a unit is no more afterwards: it ends, and nothing of it begins.
const endsUnits = ({ ends, opens }: ChangePlan): boolean => ends.some(({ unitId }) => opens.every(({ unit }) => unit !== unitId))

export async function ChangePage({ viewer, kind, unit, units, address, search }: ChangePageProps) {
  const { t, locale } = await display()
  const words = t.unitsDesk
  const form = formOf(search, { kind, ...(unit === null ? {} : { unit: String(unit.id) }) })
  const order = form.has('check') ? readForm(form, { read: readOrder, contract: UnitChange, paragraphs: PARAGRAPHS }) : null
  const preview = order?.ok === true ? await previewUnitChange(viewer, order.value) : order
  const fields = textsOf(form).filter(([name]) => name !== 'check' && name !== 'seen')
  const filled = new URLSearchParams(fields.map(([field, text]) => [field, text])).toString()
  const present = unit === null ? null : lastVersion(unit)
  const name = present === null ? '' : locale === 'en' ? present.nameEn : present.name
  const title = unit === null ? words.create : words.actTitle(words.acts[kind], name)
  const crumbs = [{ label: t.desk.title, href: '/desk' }, { label: words.title, href: '/desk/units' }, ...(present === null ? [] : [{ label: name, href: `/desk/units/${encodeURIComponent(present.code)}` }]), { label: words.acts[kind] }]
  const shown = preview?.ok === true && 'plan' in preview.value ? preview.value : null
  return (
    <DeskFrame viewer={viewer} part="units">
      <Breadcrumbs t={t} crumbs={crumbs} />
      <PageHeading t={t} title={title} lead={words.leads[kind]} />
      {shown === null ? (
        <ChangeForm
          t={t}
          locale={locale}
          kind={kind}
          unit={unit}
          units={units}
          address={address}
          form={form}
          problems={preview?.ok === false ? fieldProblems(t, preview.problems, fieldOf) : []}
        />
      ) : (
        <>
          <PreviewPanel t={t} locale={locale} preview={shown} />
          <ConfirmChecked
            key={shown.seen}
            action={changeUnit}
            fields={[...fields, ['seen', shown.seen]]}
            danger={endsUnits(shown.plan)}
            editHref={`${address}?${filled}`}
            againHref={`${address}?${filled}&check=1`}
            words={{ confirm: words.confirm(words.acts[kind], formatDate(locale, shown.plan.on)), edit: words.edit, again: words.again, problemsTitle: words.notConfirmed }}
          />
        </>
      )}
    </DeskFrame>
  )
}
