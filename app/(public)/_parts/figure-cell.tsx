import { FigureValue } from '@/components/figures/figure-value'
import type { Figure } from '@/lib/domain/figure'
import type { Locale } from '@/lib/i18n/messages'
import { figureProps } from '../_reading/figure-words'

/** The value of a figure in a table, its unit standing elsewhere in the row or the head. */
export function FigureCell({ locale, figure }: { readonly locale: Locale; readonly figure: Figure }) {
  return <FigureValue {...figureProps(locale, figure, 'table')} />
}
