// A page among those of readers that this person's roles do not open: a preview, a trial. The status is 403.
import { headers } from 'next/headers'
import { display } from '@/app/_http/display'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button'
import { currentViewer } from '@/lib/auth/viewer'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import { actionOf } from '@/lib/domain/permissions/refusal'
import { pageEntryAt } from '@/lib/domain/permissions/page-entry'
import { ReaderFrame } from './_reading/reader-frame'

export default async function Forbidden() {
  const [{ t }, list, viewer] = await Promise.all([display(), headers(), currentViewer()])
  // Written by proxy.ts: this page is told neither its path nor its parameters.
  const entry = pageEntryAt(new URL(list.get('x-address') ?? '/', 'http://this.site').pathname)
  const action = entry === null ? null : actionOf(entry)
  // Next sends this along with every page of readers, needed or not: where nothing is refused it must weigh nothing.
  if (action === null || mayAnywhere(viewer, action)) return null
  return (
    <ReaderFrame path="/" part="overview" label={null} refused>
      <PageHeading t={t} title={t.desk.forbiddenTitle} lead={t.desk.forbiddenWhy(t.roles.may[action])} actions={<LinkButton href="/">{t.reading.backToOverview}</LinkButton>} />
    </ReaderFrame>
  )
}
