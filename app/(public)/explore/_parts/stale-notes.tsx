// What a link pointed to that is not there any more, said before the figures that stand in its place, with the nearest thing to go on with.
import type { Display } from '@/app/_http/display'
import { Banner } from '@/components/layout/banner'
import { Link } from '@/components/ui/link'
import { lineOf } from '@/lib/domain/release-line'
import type { Missing, Tombstone } from '../../_reading/missing'
import { metricName, metricUnit, releaseName, unitName } from '../../_reading/words'
import type { AskedExplore } from './asked'
import type { ExploreLines } from './lines'

export interface Nearest {
  readonly label: string
  readonly href: string
}

interface StaleNotesProps {
  readonly display: Pick<Display, 't' | 'locale'>
  readonly asked: AskedExplore
  readonly shown: Pick<ExploreLines, 'otherMeasure' | 'beyond'>
  /** For what was never there: whatever is called like it. */
  readonly nearest: readonly Nearest[]
}

export function StaleNotes({ display, asked, shown, nearest }: StaleNotesProps) {
  const { t, locale } = display
  const words = t.explore
  const { missing, label, unknownMetrics, unknownUnits, past, units, metrics, unread } = asked
  const stale = [
    ...(missing === null ? [] : [missingWords(display, missing, asked.period)]),
    ...(missing === null || label === null ? [] : [words.stale.showing(releaseName(t, label), String(label.version))]),
    ...unknownMetrics.map(words.stale.metric),
    ...past.map(({ metric, lastYear }) => words.stale.past({ name: metricName(locale, metric), year: String(lastYear) })),
    ...unknownUnits.map(words.stale.unit),
    ...units.filter(({ inForce }) => !inForce).map((unit) => words.stale.over(unitName(locale, unit))),
  ]
  const [lead] = metrics
  const remarks = [
    ...(lead === undefined ? [] : shown.otherMeasure.map((metric) => words.otherMeasure({ name: metricName(locale, metric), measure: metricUnit(locale, metric), first: metricName(locale, lead) }))),
    ...(shown.beyond === 0 ? [] : [words.beyond(String(shown.beyond))]),
    ...unread.map(({ name, text }) => words.unread(name, text)),
  ]
  return (
    <>
      {stale.length > 0 && (
        <Banner t={t} look="warning">
          <Lines texts={stale} />
          {nearest.length > 0 && (
            <p className="mt-1">
              {words.stale.nearest}
              {nearest.map(({ label: name, href }) => (
                <Link key={href} href={href} className="ms-3 inline-block">
                  {name}
                </Link>
              ))}
            </p>
          )}
        </Banner>
      )}
      {remarks.length > 0 && (
        <Banner t={t} look="info">
          <Lines texts={remarks} />
        </Banner>
      )}
    </>
  )
}

const Lines = ({ texts }: { readonly texts: readonly string[] }) => texts.map((text, at) => (at === 0 ? <span key={text}>{text}</span> : <p key={text}>{text}</p>))

function missingWords({ t }: Pick<Display, 't'>, missing: Missing | Tombstone, period: string | null): string {
  const words = t.explore.stale
  if (missing.what === 'withdrawn') return words.withdrawn({ period: releaseName(t, missing.label), version: String(missing.label.version), reason: missing.withdrawal.reason })
  const key = (period ?? missing.asked).toUpperCase()
  const name = lineOf(key) === null ? (period ?? missing.asked) : t.period.ofRelease(key)
  return missing.what === 'version' && missing.asked !== '' ? words.version({ period: name, version: missing.asked }) : words.period(name)
}
