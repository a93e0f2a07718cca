import type { ReleaseLabel } from '@/lib/data/published'
import type { Messages } from '@/lib/i18n/messages'
import { releaseName } from '../../_reading/words'

/** The period above a page's title; a provisional one says so: 2025年度 · 初步数据. */
export const headingPeriod = (t: Messages, release: ReleaseLabel): string => (release.provisional ? `${releaseName(t, release)} · ${t.unitSheet.provisional}` : releaseName(t, release))
