// Where counties stand, and how they compare, by one key metric.
import type { PlacedFigure } from '@/lib/data/figures'
import type { Unit } from '@/lib/data/units'
import { formatTarget } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { valueText } from '../../_reading/figure-words'
import { metricName } from '../../_reading/words'
import type { UnitsContents } from './load'
import { ScreenPage } from './screen-page'
import { UnitRanking } from './unit-ranking'
import { UnitTile } from './unit-tile'

interface UnitsPageProps {
  readonly t: Messages
  readonly locale: Locale
  readonly contents: UnitsContents | null
}

export function UnitsPage({ t, locale, contents }: UnitsPageProps) {
  const words = t.screen
  if (contents === null) {
    return (
      <ScreenPage name="units" title={words.noUnits}>
        <div />
      </ScreenPage>
    )
  }
  const { metric, units, places, figures } = contents
  const figureOf = (unit: Unit): PlacedFigure | null => figures.find((figure) => figure.unitId === unit.id) ?? null
  const placed = units.filter(({ id }) => places.has(id))
  const columns = Math.max(1, ...placed.map(({ id }) => places.get(id)?.column ?? 1))
  const strip = units.filter(({ id }) => !places.has(id))
  return (
    <ScreenPage name="units" title={words.unitsOf(metricName(locale, metric))} note={<p>{factsOf(locale, t, contents).join(' · ')}</p>}>
      <div className="screen-beside">
        <div className="screen-tiles">
          {placed.length > 0 && (
            <ul className="screen-tile-grid" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
              {placed.map((unit) => (
                <UnitTile key={unit.id} t={t} locale={locale} unit={unit} figure={figureOf(unit)} place={places.get(unit.id)} />
              ))}
            </ul>
          )}
          {strip.length > 0 && (
            <ul className="screen-tile-strip" aria-label={words.zones}>
              {strip.map((unit) => (
                <UnitTile key={unit.id} t={t} locale={locale} unit={unit} figure={figureOf(unit)} place={undefined} />
              ))}
            </ul>
          )}
          <p className="screen-note">{words.schematic}</p>
        </div>
        <UnitRanking t={t} locale={locale} contents={contents} />
      </div>
    </ScreenPage>
  )
}

/** The whole city, the middle of the units, and the target where all have the same one. */
function factsOf(locale: Locale, t: Messages, { city, target, metric, ranking, figures }: UnitsContents): readonly string[] {
  const [first] = figures
  return [
    ...(city === null ? [] : [t.screen.cityValue(valueText(locale, city))]),
    ...(ranking.median === null || first === undefined ? [] : [t.screen.median(valueText(locale, { ...first, value: ranking.median, missing: null, qualifier: 'EXACT', numerator: null, denominator: null }))]),
    ...(target === null ? [] : [t.screen.target(formatTarget(locale, metric, target))]),
  ]
}
