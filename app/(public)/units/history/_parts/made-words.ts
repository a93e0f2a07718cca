// How a figure on today's map came about, or why there is none.
import type { PlacedFigure } from '@/lib/data/figures'
import type { Metric } from '@/lib/data/metrics'
import type { Quantity } from '@/lib/domain/quantity'
import { shownPlaces } from '@/lib/domain/shown-places'
import type { AreaPart, TodaysFigure } from '@/lib/domain/units/on-todays-map'
import { formatDate, formatValue } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { partText, valueText } from '../../../_reading/figure-words'
import { metricUnit, unitName } from '../../../_reading/words'
import type { HistoryColumn } from './load'

interface Words {
  readonly t: Messages
  readonly locale: Locale
  readonly metric: Metric
}

/** A summed figure as a table writes it. */
export const summedText = ({ locale, metric }: Words, quantity: Quantity, computed: boolean): string =>
  formatValue(locale, { ...metric, decimals: shownPlaces(metric, quantity.kind === 'value' ? quantity.value : null, computed) }, quantity, 'table').text

/** Null for a unit's own figure, and for one that was not there: nothing is to be explained. */
export function madeWords(words: Words, unitId: number, found: TodaysFigure<PlacedFigure>, { named }: HistoryColumn): string | null {
  const { t, locale } = words
  const nameOf = (id: number): string => {
    const unit = named.byId.get(id)
    return unit === undefined ? '' : unitName(locale, unit)
  }
  const own = t.unitHistory
  if (found.how === 'not-there') return null
  if (found.how === 'own') return found.unitId === unitId ? null : own.takenOver(nameOf(found.unitId))
  if (found.how === 'summed') return own.equals(t.figure.withUnit(summedText(words, found.quantity, found.counts !== null), found.quantity.kind === 'value' ? metricUnit(locale, words.metric) : ''), found.counts === null ? sumWords(words, found.parts, nameOf) : ratioWords(words, found.parts, nameOf))
  if ('units' in found) return own.why[found.why](t.reading.list(found.units.map(({ unitId: id, on }) => own.onDay(nameOf(id), formatDate(locale, on)))))
  const blamed = found.why === 'unreported' ? found.parts.filter(({ figure }) => figure === null || figure.missing === 'NOT_REPORTED') : found.why === 'no-counts' ? found.parts.filter(({ figure }) => figure !== null && figure.value !== null && figure.numerator === null) : found.parts
  return own.why[found.why](t.reading.list(blamed.map((part) => nameOf(part.unitId))))
}

type NameOf = (unitId: number) => string

const sumWords = ({ t, locale }: Words, parts: readonly AreaPart<PlacedFigure>[], nameOf: NameOf): string =>
  t.unitHistory.sum(parts.map(({ unitId, figure }) => t.unitHistory.part(nameOf(unitId), figure === null ? t.figure.noFigure : valueText(locale, figure))))

function ratioWords({ t, locale }: Words, parts: readonly AreaPart<PlacedFigure>[], nameOf: NameOf): string {
  const side = (which: 'numerator' | 'denominator'): string =>
    t.unitHistory.sum(parts.map(({ unitId, figure }) => t.unitHistory.part(nameOf(unitId), figure?.[which] ? partText(figure[which]) : figure === null ? t.figure.noFigure : valueText(locale, figure))))
  return t.unitHistory.ratio(side('numerator'), side('denominator'))
}
