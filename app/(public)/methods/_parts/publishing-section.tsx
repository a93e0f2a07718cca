// Who may publish, and what the checksum of a release is taken over, with a line of the newest release as an example.
import { Link } from '@/components/ui/link'
import { installationUnits } from '@/lib/data/installation'
import { readRelease, type PublishedRelease } from '@/lib/data/published'
import { frozenText } from '@/lib/domain/release'
import type { Messages } from '@/lib/i18n/messages'
import { readingDay } from '../../_reading/reading-day'
import { onDayHref } from '../../_reading/selection'
import { releaseName } from '../../_reading/words'
import { MethodSection, Points } from './method-section'

export async function PublishingSection({ t }: { readonly t: Messages }) {
  const words = t.methodsPage
  const asOf = await readingDay()
  const { city } = await installationUnits()
  const release = await readRelease(null, null, asOf, [{ units: [city.id] }])
  const line = release === null ? null : firstLine(release)
  return (
    <MethodSection id="publishing" title={words.publishingTitle} points={words.publishing}>
      <p>
        <Link href={onDayHref('/releases', asOf)}>{words.seeReleases}</Link>
      </p>
      <h3>{words.hashTitle}</h3>
      <Points points={words.hash} />
      {release !== null && line !== null && (
        <div>
          <p>{words.hashExample({ period: releaseName(t, release), version: String(release.version) })}</p>
          <code className="text-sm break-all">{line}</code>
        </div>
      )}
    </MethodSection>
  )
}

function firstLine({ figures }: PublishedRelease): string | null {
  const items = figures.map(({ metric, unit, period, revision, value, missing, qualifier }) => ({
    metricCode: metric.code, unitCode: unit.code, periodKey: period.key, seq: revision.seq, metricVersion: metric.version, value, missing, qualifier,
  }))
  return frozenText(items).split('\n')[0] ?? null
}
