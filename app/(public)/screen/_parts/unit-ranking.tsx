// Units by rank, or by their values alone where ranking is refused; who cannot be ranked stands below by name.
import { Mark } from '@/components/figures/mark'
import { STATUS_SHAPES } from '@/components/figures/status-shape'
import type { Figure, UnitName } from '@/lib/domain/figure'
import { statusOf } from '@/lib/domain/status'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { either } from '../../_reading/words'
import { ComparedValue } from './compared-value'
import type { UnitsContents } from './load'

interface UnitRankingProps {
  readonly t: Messages
  readonly locale: Locale
  readonly contents: UnitsContents
}

/** More rows than this stand in two columns. */
const ROWS = 16

export function UnitRanking({ t, locale, contents: { ranking, figures } }: UnitRankingProps) {
  const words = t.screen
  const nameOf = ({ shortName, nameEn }: UnitName): string => either(locale, shortName, nameEn)
  const rows =
    ranking.refused === null
      ? ranking.ranked.map(({ figure, rank, shared }) => ({ figure, rank: words.rank({ rank, shared }) }))
      : figures.filter(({ value }) => value !== null).map((figure) => ({ figure, rank: '' }))
  // Number only places bars.
  const most = Math.max(0, ...rows.map(({ figure }) => Math.abs(Number(figure.value))))
  const apart = [
    [ranking.refused === null ? ranking.small.map(({ unit }) => unit) : [], words.small],
    [ranking.refused === null ? ranking.bounded.map(({ unit }) => unit) : [], words.bounded],
    [ranking.excused.map(({ unit }) => unit), words.excused],
    [ranking.unreported, words.unreported],
  ] as const
  const told = apart.flatMap(([units, say]) => (units.length === 0 ? [] : [say(units.map(nameOf))]))
  return (
    <div className="screen-ranking" data-long={rows.length > ROWS ? '' : undefined}>
      <h3>{ranking.refused === null ? words.rankingTitle : words.refused[ranking.refused]}</h3>
      <ol style={{ '--rows': Math.ceil(rows.length / 2) } as object}>
        {rows.map(({ figure, rank }) => (
          <Row key={figure.unit.code} t={t} locale={locale} figure={figure} rank={rank} name={nameOf(figure.unit)} share={most === 0 ? 0 : Math.abs(Number(figure.value)) / most} />
        ))}
      </ol>
      {told.length > 0 && <p className="screen-note">{words.outside(told)}</p>}
    </div>
  )
}

interface RowProps extends Omit<UnitRankingProps, 'contents'> {
  readonly figure: Figure
  readonly rank: string
  readonly name: string
  /** Of the longest bar, 0 to 1. */
  readonly share: number
}

function Row({ t, locale, figure, rank, name, share }: RowProps) {
  const status = statusOf(figure, figure.metric)
  return (
    <li className={`tone-${STATUS_SHAPES[status].tone}`}>
      <span className="screen-rank">{rank}</span>
      <span className="screen-rank-name">{name}</span>
      <span className="screen-bar-track" aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
      <span className="screen-rank-value">
        <ComparedValue t={t} locale={locale} figure={figure} />
      </span>
      <span className="screen-rank-status">
        <Mark name={status} />
        <span className="sr-only">{t.status[status]}</span>
      </span>
    </li>
  )
}
