// The words of the board: figures with their state, gaps with their sign, and who is to act.
import type { Reconciled } from '@/lib/operations/reconcile-period'
import type { Metric } from '@/lib/data/metrics'
import type { Unit } from '@/lib/data/units'
import type { Quantity } from '@/lib/domain/quantity'
import type { BoardFigure } from '@/lib/domain/reconcile/board'
import { canonical, Exact } from '@/lib/domain/rounding'
import { shownFigure } from '@/lib/i18n/cell-words'
import type { Locale, Messages } from '@/lib/i18n/messages'

export const unitName = (locale: Locale, unit: Pick<Unit, 'shortName' | 'nameEn'>): string => (locale === 'en' ? unit.nameEn : unit.shortName)

/** The figure as tables write it; a dash where there is none. */
export const quantityText = (locale: Locale, t: Messages, metric: Metric, quantity: Quantity | null): string => (quantity === null ? t.reconciliation.noFigure : shownFigure(locale, metric, quantity))

/** The same with its state in words. */
export const figureText = (locale: Locale, t: Messages, metric: Metric, figure: BoardFigure | null): string => quantityText(locale, t, metric, figure?.quantity ?? null)

/** A gap with its sign, in the metric's unit. */
export function gapText(locale: Locale, t: Messages, metric: Metric, gap: string | null): string {
  if (gap === null) return t.reconciliation.noFigure
  const size = shownFigure(locale, metric, { kind: 'value', value: canonical(new Exact(gap).abs().toFixed()), qualifier: 'EXACT' })
  return gap === '0' ? size : gap.startsWith('-') ? `−${size}` : `+${size}`
}

const NAMED = 4

function namesOf(locale: Locale, t: Messages, units: readonly Unit[]): string {
  const names = t.reconciliation.list(units.slice(0, NAMED).map((unit) => unitName(locale, unit)))
  return units.length > NAMED ? t.reconciliation.andMore(names, String(units.length)) : names
}

/** Who has to do something next: whoever has not given a figure, then whoever gives the city's; empty where all agrees. */
export function whoActs(locale: Locale, t: Messages, { verdict, missingOwners, cityOwner, gapToSum, gapToPrint }: Reconciled): string {
  const words = t.reconciliation
  const city = cityOwner === null ? words.nobody : unitName(locale, cityOwner)
  if (verdict === 'incomplete') return missingOwners.length > 0 ? words.waitFor(namesOf(locale, t, missingOwners)) : words.askCity(city)
  if (verdict !== 'gap') return ''
  if (gapToSum !== null && gapToSum !== '0') return missingOwners.length > 0 ? words.askCity(city) : words.askBoth(city)
  return gapToPrint === null ? '' : words.askPrint(city)
}
