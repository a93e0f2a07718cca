// One county at its place: name, value, and how it stands to its target.
import { Mark } from '@/components/figures/mark'
import { STATUS_SHAPES } from '@/components/figures/status-shape'
import type { PlacedFigure } from '@/lib/data/figures'
import type { Unit } from '@/lib/data/units'
import { isBaseBelow, MODEST_BASE, SMALL_BASE } from '@/lib/domain/ranking/rank-units'
import { statusOf } from '@/lib/domain/status'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { valueText } from '../../_reading/figure-words'
import { countsOf } from '../../_reading/ranking-words'
import { either } from '../../_reading/words'

interface UnitTileProps {
  readonly t: Messages
  readonly locale: Locale
  readonly unit: Unit
  readonly figure: PlacedFigure | null
  /** From the top left, both from 1; undefined for a unit that has no place. */
  readonly place: { readonly row: number; readonly column: number } | undefined
}

export function UnitTile({ t, locale, unit, figure, place }: UnitTileProps) {
  const status = figure === null ? 'not-reported' : statusOf(figure, figure.metric)
  const { tone, edge } = STATUS_SHAPES[status]
  const counts = figure === null ? null : countsOf(t, figure)
  const [isSmall, isModest] = [SMALL_BASE, MODEST_BASE].map((cases) => counts !== null && figure !== null && isBaseBelow(figure, cases))
  return (
    <li className={`screen-tile tone-${tone} screen-edge-${edge}`} style={place === undefined ? undefined : { gridRow: place.row, gridColumn: place.column }}>
      <div className="screen-tile-body">
        <b>{either(locale, unit.shortName, unit.nameEn)}</b>
        {figure !== null && figure.value !== null && <span className="screen-tile-value">{isSmall ? counts : valueText(locale, figure)}</span>}
        <span className="screen-tile-status">
          <Mark name={status} /> {t.status[status]} {isModest && !isSmall && <small>{counts}</small>}
        </span>
      </div>
    </li>
  )
}
