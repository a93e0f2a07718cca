// What the things that notices speak of are called now, by the codes that the notices hold.
import type { UnitName } from './figure'
import type { Period } from './period'

export interface NoticeNames {
  readonly collections: ReadonlyMap<string, { readonly titleZh: string; readonly titleEn: string }>
  readonly units: ReadonlyMap<string, Pick<UnitName, 'name' | 'nameEn'>>
  /** Periods of release lines, by their slugs. */
  readonly releases: ReadonlyMap<string, Period>
}
