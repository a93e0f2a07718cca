// The versions of the period that is read, as links; and for those who may, the way to what is not published.
import type { Display } from '@/app/_http/display'
import { Link } from '@/components/ui/link'
import { currentViewer } from '@/lib/auth/viewer'
import { releases, type PublishedRelease } from '@/lib/data/published'
import { installationUnits } from '@/lib/data/installation'
import { can } from '@/lib/domain/permissions/decide'
import { withinRelease } from '../_reading/selection'

interface VersionLinksProps {
  readonly t: Display['t']
  readonly release: PublishedRelease
  /** Other parameters of the address. */
  readonly keep: Readonly<Record<string, string>>
}

export async function VersionLinks({ t, release, keep }: VersionLinksProps) {
  const [all, viewer, { city }] = await Promise.all([releases(release.asOf), currentViewer(), installationUnits()])
  const versions = release.standing === 'preview' ? [] : all.filter(({ slug }) => slug === release.slug)
  const mayPrepare = release.standing !== 'preview' && viewer !== null && can(viewer, 'release.prepare', { unit: city.code })
  if (versions.length < 2 && !mayPrepare) return null
  const words = t.tiles
  return (
    <nav className="no-print" aria-label={words.versions}>
      <ul className="tile-choices">
        {versions.length > 1 && <li className="text-muted">{words.versions}</li>}
        {versions.length > 1 &&
          versions.map((label) => (
            <li key={label.version}>
              <Link href={withinRelease('/', label, keep)} aria-current={label.version === release.version ? 'true' : undefined}>
                {label.withdrawal !== null ? words.versionWithdrawn(label.version) : label.version === label.newest ? words.versionInForce(label.version) : words.versionLink(label.version)}
              </Link>
            </li>
          ))}
        {mayPrepare && (
          <li>
            <Link href={`/preview/${release.periodKey}`}>
              {words.toPreview}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}
