// A preview that this person's roles do not open. The status is 403.
import { display } from '@/app/_http/display'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button'
import { ReaderFrame } from '../_reading/reader-frame'

export default async function Forbidden() {
  const { t } = await display()
  return (
    <ReaderFrame path="/" part="overview" label={null}>
      <PageHeading t={t} title={t.desk.forbiddenTitle} lead={t.desk.forbiddenWhy(t.roles.may['release.prepare'])} actions={<LinkButton href="/">{t.reading.backToOverview}</LinkButton>} />
    </ReaderFrame>
  )
}
