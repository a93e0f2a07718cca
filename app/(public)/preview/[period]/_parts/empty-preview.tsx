// In place of the preview of a period of which nothing could be published: what is missing, and who goes on with it where.
import { display } from '@/app/_http/display'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { PublishedRelease } from '@/lib/data/published'
import { recordedPeriods } from '@/lib/data/releases'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import type { Viewer } from '@/lib/domain/viewer'
import { ReaderFrame } from '../../../_reading/reader-frame'
import { releaseName } from '../../../_reading/words'

/** Whether a preview would show nothing at all. */
export const isEmpty = ({ figures }: PublishedRelease): boolean => figures.length === 0

export async function EmptyPreview({ viewer, release }: { readonly viewer: Viewer; readonly release: PublishedRelease }) {
  const [{ t }, recorded] = await Promise.all([display(), recordedPeriods()])
  const words = t.releasePage
  const isEntered = recorded.includes(release.periodKey)
  const reviews = isEntered && mayAnywhere(viewer, 'submission.review')
  return (
    <ReaderFrame path="/" part={null} label={null}>
      <PageHeading t={t} title={releaseName(t, release)} />
      <EmptyState
        title={words.previewEmpty(releaseName(t, release))}
        why={isEntered ? words.previewNothingApproved : words.previewNothingEntered}
        action={
          <p className="flex flex-wrap gap-3">
            <LinkButton href={reviews ? '/desk/review' : '/desk/collections'}>{reviews ? t.review.title : t.collections.title}</LinkButton>
            <LinkButton href="/desk/releases">{t.publishing.title}</LinkButton>
          </p>
        }
      />
    </ReaderFrame>
  )
}
