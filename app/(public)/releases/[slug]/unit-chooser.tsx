// Whose figures of a version the table shows: a big city's would be thousands at once.
import { Banner } from '@/components/layout/banner'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { installationUnits } from '@/lib/data/installation'
import type { ReleaseLabel } from '@/lib/data/published'
import { figureCounts } from '@/lib/data/release-units'
import { unitsNamedOn, type Unit } from '@/lib/data/units'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { onDay } from '../../_reading/selection'
import { unitName } from '../../_reading/words'

export interface ShownUnit {
  readonly unit: Unit
  /** Units that have figures in the version, in official order, each with their number. */
  readonly units: readonly { readonly unit: Unit; readonly figures: number }[]
  /** Figures of the whole version. */
  readonly total: number
  /** The code of the address where no unit of the version has it. */
  readonly unknown: string | null
}

/** The unit that the address names, else the city, else the first that has figures; null for a version without any. */
export async function chosenUnit(label: ReleaseLabel, asked: string | null): Promise<ShownUnit | null> {
  const [counts, { byId }, { city }] = await Promise.all([figureCounts(label.id), unitsNamedOn(label.periodEnd), installationUnits()])
  const units = [...byId.values()].flatMap((unit) => {
    const figures = counts.get(unit.id)
    return figures === undefined ? [] : [{ unit, figures }]
  })
  const named = units.find(({ unit }) => unit.code === asked)
  const shown = named ?? units.find(({ unit }) => unit.id === city.id) ?? units[0]
  if (shown === undefined) return null
  return { unit: shown.unit, units, total: units.reduce((sum, { figures }) => sum + figures, 0), unknown: asked === null || named !== undefined ? null : asked }
}

interface UnitChooserProps {
  readonly t: Messages
  readonly locale: Locale
  readonly label: ReleaseLabel
  readonly shown: ShownUnit
}

export function UnitChooser({ t, locale, label, shown }: UnitChooserProps) {
  const words = t.releasePage
  if (shown.units.length < 2) return null
  return (
    <>
      {shown.unknown !== null && (
        <Banner t={t} look="warning">
          {words.unknownUnit(shown.unknown, unitName(locale, shown.unit))}
        </Banner>
      )}
      <form method="get" className="no-print flex flex-wrap items-end gap-3">
        {Object.entries({ version: String(label.version), ...onDay(label.asOf) }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Select
          id="unit"
          name="unit"
          label={words.chooseUnit}
          defaultValue={shown.unit.code}
          options={shown.units.map(({ unit, figures }) => ({ value: unit.code, label: words.unitFigures(unitName(locale, unit), figures) }))}
        />
        <Button type="submit">{words.showUnit}</Button>
      </form>
    </>
  )
}
