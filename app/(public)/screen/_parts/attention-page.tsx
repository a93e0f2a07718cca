// What somebody should do something about, from published figures only: what, how far off, who answers for it.
import { Mark } from '@/components/figures/mark'
import { STATUS_SHAPES } from '@/components/figures/status-shape'
import type { PlacedFigure } from '@/lib/data/figures'
import { attentionOf, type AttentionItem, type Concern } from '@/lib/domain/briefing/attention'
import type { FigureStatus } from '@/lib/domain/status'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { checkSentence } from '../../_reading/check-words'
import { changeOf, targetOf, valueText } from '../../_reading/figure-words'
import { either, metricName } from '../../_reading/words'
import type { ScreenContents } from './load'
import { ScreenPage } from './screen-page'

interface AttentionPageProps {
  readonly t: Messages
  readonly locale: Locale
  readonly contents: ScreenContents
  readonly room: number
}

/** Silhouettes of the statuses stand for the concerns that are nearest to them. */
const MARKS: Readonly<Record<Concern, FigureStatus>> = { missed: 'missed', disagrees: 'near', 'not-reported': 'not-reported', near: 'near', worsened: 'near', 'without-counts': 'watched' }

/** Everything that needs attention, the most pressing first. */
export const attentionFor = ({ overview: { overview, figures, years, city } }: ScreenContents): readonly AttentionItem<PlacedFigure>[] =>
  attentionOf({ overview, figures, unitCode: city.code, earlierOf: (figure) => years.get(figure.metric.code) ?? [] })

export function AttentionPage({ t, locale, contents, room }: AttentionPageProps) {
  const items = attentionFor(contents)
  const more = items.length - room
  return (
    <ScreenPage name="attention" title={items.length === 0 ? t.screen.noAttention : t.screen.attentionTitle(items.length)} note={more > 0 ? <p>{t.screen.more(more)}</p> : undefined}>
      <ol className="screen-panels" data-few={Math.min(items.length, room)}>
        {items.slice(0, room).map((item) => (
          <Item key={item.metric.code} t={t} locale={locale} item={item} years={contents.overview.years.get(item.metric.code) ?? []} owner={ownerOf(locale, contents, item)} />
        ))}
      </ol>
    </ScreenPage>
  )
}

interface ItemProps {
  readonly t: Messages
  readonly locale: Locale
  readonly item: AttentionItem<PlacedFigure>
  readonly years: readonly PlacedFigure[]
  readonly owner: string
}

function Item({ t, locale, item, years, owner }: ItemProps) {
  const { concern, metric, figure, check } = item
  const status = MARKS[concern]
  const target = figure === null ? null : targetOf(locale, t, figure)
  return (
    <li className={`screen-panel screen-concern tone-${STATUS_SHAPES[status].tone}`}>
      <p className="screen-concern-word">
        <Mark name={status} /> {t.screen.attention[concern]}
      </p>
      <h3>{metricName(locale, metric)}</h3>
      {figure !== null && <p className="screen-concern-value">{valueText(locale, figure)}</p>}
      {check !== null && figure !== null ? <p>{checkSentence(locale, t, figure, check)}</p> : concern === 'worsened' ? <p>{t.screen.change(changeOf(locale, t, figure, years).text)}</p> : target !== null && <p>{t.screen.target(target)}</p>}
      {owner !== '' && <p className="screen-note">{t.screen.owner(owner)}</p>}
    </li>
  )
}

function ownerOf(locale: Locale, { overview: { metrics } }: ScreenContents, { metric }: AttentionItem<PlacedFigure>): string {
  const own = metrics.find(({ code }) => code === metric.code)
  return own === undefined ? '' : either(locale, own.ownerZh, own.ownerEn)
}
