// One figure as its components take it; its words are those of lib/i18n/figure-words.
import { valueProps, type FigureValueProps } from '@/components/figures/figure-value'
import type { Figure } from '@/lib/domain/figure'
import { isPercent } from '@/lib/domain/kinds/index'
import { written } from '@/lib/i18n/figure-words'
import type { FigureStyle } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/messages'

export { changeOf, exactText, expressionOf, partText, targetOf, valueText, written } from '@/lib/i18n/figure-words'

/** What `FigureValue` needs: on a card with the unit, which a table says elsewhere. Only a shortened count is read out in full. */
export function figureProps(locale: Locale, figure: Figure, style: FigureStyle): Omit<FigureValueProps, 'size'> {
  const { unit, exact, ...props } = valueProps(written(locale, figure, style))
  if (style === 'table') return props
  return { ...props, unit, exact: isPercent(figure.metric) ? undefined : exact }
}
