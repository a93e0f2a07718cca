// A unit's value beside those of others: a small base as its two counts, a modest one with them.
import type { Figure } from '@/lib/domain/figure'
import { isBaseBelow, MODEST_BASE, SMALL_BASE } from '@/lib/domain/ranking/rank-units'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { valueText } from '../../_reading/figure-words'
import { countsOf } from '../../_reading/ranking-words'

export function ComparedValue({ t, locale, figure }: { readonly t: Messages; readonly locale: Locale; readonly figure: Figure }) {
  const counts = countsOf(t, figure)
  if (counts === null || !isBaseBelow(figure, MODEST_BASE)) return valueText(locale, figure)
  if (isBaseBelow(figure, SMALL_BASE)) return counts
  return (
    <>
      {valueText(locale, figure)} <small>{counts}</small>
    </>
  )
}
