// A unit's place in words, or why it has none.
import { shownPlaces } from '@/lib/domain/shown-places'
import { formatValue, type FigureStyle } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { partText } from '../../_reading/figure-words'
import type { UnitRow } from './load'

type Why = keyof Messages['unitPage']['whyNotRanked']

/** Why a figure with a value has no rank; null where it has one, and where there is no value to rank. */
export function whyNotRanked({ figure, ranking, place }: UnitRow): Why | null {
  if (place !== null || figure.value === null) return null
  if (ranking === null) return 'alone'
  if (ranking.refused !== null) return ranking.refused
  if (ranking.ranked.some((one) => one.figure.observationId === figure.observationId)) return 'alone'
  return ranking.small.some(({ observationId }) => observationId === figure.observationId) ? 'small' : 'bounded'
}

/** 第 3（并列） / 12; 不排名（2/3） for a rate on few cases; — otherwise. */
export function rankText(t: Messages, row: UnitRow): string {
  if (row.place !== null) return t.unitPage.rankOf(row.place)
  const { numerator, denominator } = row.figure
  if (whyNotRanked(row) === 'small' && numerator !== null && denominator !== null) return t.unitPage.smallBase(partText(numerator), partText(denominator))
  return t.figure.noFigure
}

/** The median of those ranked, at the places of its metric, with its unit on a card; — where fewer than two are ranked. */
export function medianText(t: Messages, locale: Locale, { figure: { metric }, ranking }: Pick<UnitRow, 'ranking' | 'figure'>, style: FigureStyle): string {
  if (ranking === null || ranking.median === null || ranking.ranked.length < 2) return t.figure.noFigure
  const decimals = shownPlaces(metric, ranking.median, false)
  const { text, unit } = formatValue(locale, { ...metric, decimals }, { kind: 'value', value: ranking.median, qualifier: 'EXACT' }, style)
  return style === 'table' ? text : t.figure.withUnit(text, unit)
}
