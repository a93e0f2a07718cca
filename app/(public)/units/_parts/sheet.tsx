// 体检单: one unit on one page of A4, for a folder or a table in a meeting. On a screen it is read like any other page.
import { StatusPill } from '@/components/figures/status-pill'
import type { PlacedFigure } from '@/lib/data/figures'
import { installation } from '@/lib/data/installation'
import type { PublishedRelease } from '@/lib/data/published'
import { isPlain } from '@/lib/domain/period'
import { SMALL_BASE } from '@/lib/domain/ranking/rank-units'
import type { Distance } from '@/lib/domain/units/strengths'
import { formatDate, formatTarget } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { environment } from '@/lib/platform/env'
import { valueText } from '../../_reading/figure-words'
import { metricName, releaseName, unitName } from '../../_reading/words'
import { citedAddress, dayOf, markOf } from '../../_figures/figure-words'
import { distanceWords } from './distance-words'
import type { UnitContents } from './load'
import { sheetRows } from './sheet-rows'
import { SheetTable } from './sheet-table'
import { TallyLine } from './tally-line'

interface SheetProps {
  readonly t: Messages
  readonly locale: Locale
  readonly release: PublishedRelease
  readonly contents: UnitContents
  /** Its heading: the page's own, or one of many. */
  readonly level: 1 | 2
}

/** As many names of metrics without a figure as fit on a line or two. */
const NAMED = 5

export async function Sheet({ t, locale, release, contents, level }: SheetProps) {
  const { unit, city, among, strengths, tally, kin } = contents
  const words = t.unitSheet
  // Whatever the frame says of the page is not printed: the sheet goes alone, so it says it too.
  const [demonstration, standing] = [(await installation())?.demonstration === true, markOf({ t }, release)]
  const rows = sheetRows(release, contents)
  const name = unitName(locale, unit)
  const Title = level === 1 ? 'h1' : 'h2'
  const Part = level === 1 ? 'h2' : 'h3'
  const id = `sheet-${unit.code}`
  const path = `/units/${encodeURIComponent(unit.code)}`
  return (
    <article className="unit-sheet" aria-labelledby={id}>
      <header className="unit-sheet-head">
        <p>
          {demonstration && <strong>{t.layout.demonstration} · </strong>}
          {unitName(locale, city)} · {words.subtitle}
        </p>
        <Title id={id} tabIndex={level === 1 ? -1 : undefined}>
          {words.title(name)}
        </Title>
        <p>
          {[releaseName(t, release), t.layout.version(release.version), words.published(formatDate(locale, dayOf(release.publishedAt))), ...(release.provisional ? [words.provisional] : []), unit.code].join(' · ')}
          {standing !== null && <strong> · {standing}</strong>}
        </p>
        <TallyLine t={t} tally={tally} />
      </header>
      <SheetTable t={t} locale={locale} id={id} caption={words.title(name)} unitName={name} rows={rows} compared={among.length > 1} />
      <div className="unit-sheet-columns">
        <section aria-labelledby={`${id}-best`}>
          <Part id={`${id}-best`}>{t.unitPage.strengthsTitle}</Part>
          <Distances t={t} locale={locale} none={strengths.measured === 0 ? t.unitPage.nothingMeasured : t.unitPage.noStrengths} distances={strengths.best} />
        </section>
        <section aria-labelledby={`${id}-worst`}>
          <Part id={`${id}-worst`}>{t.unitPage.risksTitle}</Part>
          <Distances t={t} locale={locale} none={strengths.measured === 0 ? t.unitPage.nothingMeasured : t.unitPage.noRisks} distances={strengths.worst} />
        </section>
      </div>
      <section className="unit-sheet-notes" aria-labelledby={`${id}-notes`}>
        <Part id={`${id}-notes`}>{words.notes}</Part>
        <p className="unit-sheet-clamp">{notesOf().join(locale === 'en' ? ' ' : '')}</p>
      </section>
      <footer className="unit-sheet-foot">
        <span>
          {words.address} {environment().APP_ORIGIN}
          {citedAddress(path, release)}
        </span>
        <span>
          {words.hash} {release.rootHash.slice(0, 12)}
        </span>
      </footer>
    </article>
  )

  function notesOf(): readonly string[] {
    const unreported = rows.filter(({ row }) => row === null).map(({ metric }) => metricName(locale, metric))
    const bounded = contents.figures.filter(({ value, qualifier, period }) => value !== null && qualifier !== 'EXACT' && isPlain(period)).length
    const named = unreported.length > NAMED ? [words.more(t.reading.list(unreported.slice(0, NAMED)), unreported.length)] : unreported
    return [
      words.rowsNote(rows.length, contents.owed.length),
      ...(among.length > 1 ? [t.unitPage.rankedAmong(among.length, t.unitPage.kinds[unit.kind]), words.legend] : []),
      ...(kin.length > 1 && contents.rows.some(({ ranking, figure }) => ranking?.small.includes(figure)) ? [t.unitPage.smallNote(SMALL_BASE)] : []),
      ...(bounded > 0 ? [words.boundsNote(bounded)] : []),
      ...(named.length > 0 ? [words.unreportedNote(named)] : []),
    ]
  }
}

function Distances({ t, locale, none, distances }: { readonly t: Messages; readonly locale: Locale; readonly none: string; readonly distances: readonly Distance<PlacedFigure>[] }) {
  if (distances.length === 0) return <p>{none}</p>
  return (
    <ol>
      {distances.map((one) => {
        const { figure, status } = one
        const away = distanceWords(t, locale, one)
        return (
          <li key={figure.observationId}>
            <StatusPill status={status} word={t.status[status]} plain />
            <span className="unit-sheet-clamp">
              {metricName(locale, figure.metric)} {figure.target !== null && t.unitPage.valueAgainst(valueText(locale, figure), formatTarget(locale, figure.metric, figure.target))} {away}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
