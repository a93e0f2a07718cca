// What the examples speak of: a figure that this installation has published, so that every link leads to an answer.
import 'server-only'
import { installationUnits } from '@/lib/data/installation'
import { readRelease } from '@/lib/data/published'
import { leadingLabel, releases } from '@/lib/data/release-labels'
import { isPlain } from '@/lib/domain/period'

/** The best known metric where it is published, for the city where it has figures; names of the first report where nothing is published. */
export async function ownExample(): Promise<Readonly<Record<'city' | 'release' | 'period' | 'metric', string>>> {
  const [{ city }, labels] = await Promise.all([installationUnits(), releases()])
  const label = leadingLabel(labels)
  const whole = { city: city.code, release: label?.slug ?? 'annual-2023', period: label?.periodKey ?? '2023', metric: 'MED_RATE' }
  if (label === null) return whole
  const ofCity = await readRelease(label.slug, null, null, [{ units: [city.id] }])
  const figures = ofCity !== null && ofCity.figures.length > 0 ? ofCity.figures : ((await readRelease(label.slug, null))?.figures ?? [])
  const plain = figures.filter(({ period }) => isPlain(period))
  const figure = plain.find(({ metric }) => metric.code === whole.metric) ?? plain[0]
  return figure === undefined ? whole : { city: figure.unit.code, release: label.slug, period: figure.period.key, metric: figure.metric.code }
}
