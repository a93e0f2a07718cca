// What documents print against what their own counts give.
import { FittedDrawing } from '@/components/charts/drawing'
import { drawPlumb } from '@/components/charts/printed-against-computed'
import { VerdictBadge } from '@/components/figures/verdict-badge'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { checkSentence } from '../../_reading/check-words'
import { expressionOf } from '../../_reading/figure-words'
import { metricName } from '../../_reading/words'
import type { ScreenContents } from './load'
import { ScreenPage } from './screen-page'

interface ChecksPageProps {
  readonly t: Messages
  readonly locale: Locale
  readonly contents: ScreenContents
  /** How many have room. */
  readonly room: number
  /** Of one drawing, px; 14 of them are one rem of the wall. */
  readonly width: number
}

export function ChecksPage({ t, locale, contents: { overview: { overview: { disagreements } } }, room, width }: ChecksPageProps) {
  const shown = disagreements.slice(0, room)
  const more = disagreements.length - shown.length
  return (
    <ScreenPage name="checks" title={disagreements.length === 0 ? t.screen.noChecks : t.screen.checksTitle(disagreements.length)} note={more > 0 ? <p>{t.screen.more(more)}</p> : undefined}>
      <ul className="screen-panels" data-few={shown.length}>
        {shown.map(({ figure, check }) => {
          const expression = expressionOf(t, figure)
          const { reconciliation } = check
          const drawing =
            reconciliation === null || expression === null
              ? null
              : drawPlumb({ t, id: `screen-check-${check.statement.code}`, title: t.metricPage.pictureTitle({ printed: reconciliation.printed, expression }), input: { ...reconciliation, expression } }, width)
          return (
            <li key={check.statement.code} className="screen-panel">
              <h3>
                {metricName(locale, figure.metric)} {reconciliation !== null && <VerdictBadge t={t} verdict={reconciliation.verdict} />}
              </h3>
              <p>{checkSentence(locale, t, figure, check)}</p>
              {drawing && <FittedDrawing drawing={drawing} />}
            </li>
          )
        })}
      </ul>
    </ScreenPage>
  )
}
