// The same metric by year, by half and by quarter: a link to the newest release of each kind that has a figure of it.
import 'server-only'
import type { Tab } from '@/components/ui/tabs'
import type { Metric } from '@/lib/data/metrics'
import { readRelease, releases, type PublishedRelease } from '@/lib/data/published'
import type { Unit } from '@/lib/data/units'
import type { Messages } from '@/lib/i18n/messages'

export type AlongTab = Tab

const KINDS = ['ANNUAL', 'HALF_YEARLY', 'QUARTERLY'] as const

/**
 * @param here address of this page in the release that is read
 * @param hrefIn address of this page in another one
 * @returns none where the metric has figures of one kind only
 */
export async function alongTabs(t: Messages, metric: Metric, unit: Unit, reading: PublishedRelease, here: string, hrefIn: (release: PublishedRelease) => string): Promise<readonly AlongTab[]> {
  const labels = (await releases(reading.asOf)).filter((label) => label.version === label.newest && label.withdrawal === null)
  const tabs = await Promise.all(
    KINDS.map(async (kind): Promise<AlongTab | null> => {
      if (kind === reading.kind) return { href: here, label: t.ranking.along[kind], current: true }
      const newest = labels.find((label) => label.kind === kind)
      const release = newest === undefined ? null : await readRelease(newest.slug, newest.version, reading.asOf, [{ units: [unit.id], metrics: [metric.code] }])
      return release === null || release.figures.length === 0 ? null : { href: hrefIn(release), label: t.ranking.along[kind], current: false }
    }),
  )
  const found = tabs.filter((tab) => tab !== null)
  return found.length > 1 ? found : []
}
