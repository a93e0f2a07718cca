// What a change would do: each unit before and after, what hangs on it, and who loses or gains reach.
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/ui/data-table'
import type { Holder } from '@/lib/data/unit-consequences'
import { lastVersion, type UnitFacts } from '@/lib/domain/units/unit-record'
import { formatDate } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { UnitChangePreview } from '@/lib/operations/preview-unit-change'
import { NumbersTable } from './numbers-table'
import { calledIn } from './unit-options'

interface PreviewPanelProps {
  readonly t: Messages
  readonly locale: Locale
  readonly preview: UnitChangePreview
}

export function PreviewPanel({ t, locale, preview }: PreviewPanelProps) {
  const { plan, units, consequences, reach, year } = preview
  const words = t.unitsDesk
  const presentOf = (id: number): UnitFacts | null => lastVersion(units.find((unit) => unit.id === id) ?? { versions: [] })
  const nameOf = (id: number): string => {
    const facts = presentOf(id)
    return facts === null ? '' : calledIn(t, locale, facts)
  }
  const told = (facts: UnitFacts | null): string => (facts === null ? words.ends : [calledIn(t, locale, facts), ...(facts.parentId === null ? [] : [`${words.parent} ${nameOf(facts.parentId)}`])].join(' · '))
  const opened = new Map(plan.opens.map(({ unit, facts }) => [unit, facts]))
  // Into what a unit goes: the one that is there, or the one that is founded.
  const goingTo = (unitId: number): string | null => {
    const into = plan.links.find(({ kind, from }) => kind === 'MERGE' && from === unitId)?.to ?? null
    if (into === null) return null
    const facts = opened.get(into) ?? presentOf(into)
    return facts === null ? null : `${t.unitChange.did.MERGE} ${calledIn(t, locale, facts)}`
  }
  const rows = [
    ...plan.ends.map(({ unitId }) => ({ key: unitId, name: nameOf(unitId), before: told(presentOf(unitId)), after: goingTo(unitId) ?? told(opened.get(unitId) ?? null) })),
    ...plan.founds.map(({ ref }) => ({ key: ref, name: words.founds, before: words.none, after: told(opened.get(ref) ?? null) })),
  ]
  return (
    <Section id="preview" title={words.preview} note={words.previewLead(formatDate(locale, plan.on))} panel>
      <div className="flex flex-col gap-6">
        <DataTable
          id="before-after"
          caption={words.beforeAfter}
          rows={rows}
          rowKey={(row) => String(row.key)}
          columns={[
            { key: 'unit', header: words.what, cell: (row) => row.name },
            { key: 'before', header: words.before, cell: (row) => row.before },
            { key: 'after', header: words.after, cell: (row) => row.after },
          ]}
        />
        {consequences.length > 0 && <NumbersTable t={t} rows={consequences} year={year} nameOf={nameOf} />}
        <Holders t={t} title={words.losing} note={words.losingNote} holders={reach.losing} nameOf={nameOf} />
        <Holders t={t} title={words.gaining} note={words.gainingNote} holders={reach.gaining} nameOf={nameOf} />
        <p>
          {reach.losing.length + reach.gaining.length === 0 && `${words.nobody} `}
          {words.past}
        </p>
      </div>
    </Section>
  )
}

interface HoldersProps {
  readonly t: Messages
  readonly title: string
  readonly note: string
  readonly holders: readonly Holder[]
  readonly nameOf: (unitId: number) => string
}

function Holders({ t, title, note, holders, nameOf }: HoldersProps) {
  if (holders.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <p className="section-note">{note}</p>
      <ul className="mt-2 flex flex-col gap-1">
        {holders.map(({ grantId, displayName, role, unitId }) => (
          <li key={grantId}>
            {displayName} · {t.roles.name[role]} · {nameOf(unitId)}
          </li>
        ))}
      </ul>
    </div>
  )
}
