// Where a whole release is held against what documents print of it.
import type { ReleaseLabel } from '@/lib/data/published'
import { onDay } from './selection'

/** Path of the page of a release's reconciliation. */
export const checkPath = ({ slug }: Pick<ReleaseLabel, 'slug'>): string => `/releases/${encodeURIComponent(slug)}/reconciliation`

/** The reconciliation of this very version; of a published release only. */
export const checkHref = (label: Pick<ReleaseLabel, 'slug' | 'version' | 'asOf'>, more: Readonly<Record<string, string>> = {}): string =>
  `${checkPath(label)}?${new URLSearchParams({ version: String(label.version), ...onDay(label.asOf), ...more }).toString()}`
