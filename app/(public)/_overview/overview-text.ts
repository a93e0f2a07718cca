// The first words of the overview: as they were approved with the version, or, where none were kept, as they are generated.
import 'server-only'
import type { Briefing } from '@/lib/data/briefing'
import type { PublishedRelease } from '@/lib/data/published'
import { releaseText } from '@/lib/data/release-text'
import { headlineWords, narrativeWords } from '@/lib/i18n/briefing-words'
import type { Locale } from '@/lib/i18n/messages'
import { either } from '../_reading/words'

export interface OverviewText {
  readonly headline: string
  readonly narrative: string
  /** approved as generated, edited and approved, generated without anybody's approval, or a draft to be approved. */
  readonly by: 'approved' | 'edited' | 'generated' | 'draft'
}

export async function overviewText(locale: Locale, release: PublishedRelease, briefing: Briefing): Promise<OverviewText> {
  const stored = release.standing === 'preview' ? null : await releaseText(release.id)
  if (stored === null) {
    return { headline: headlineWords(locale, briefing.overview), narrative: narrativeWords(locale, briefing), by: release.standing === 'preview' ? 'draft' : 'generated' }
  }
  return { headline: either(locale, stored.headlineZh, stored.headlineEn), narrative: either(locale, stored.narrativeZh, stored.narrativeEn), by: stored.edited ? 'edited' : 'approved' }
}
