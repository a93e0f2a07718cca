import { display } from '@/app/_http/display'
import { PageHeading } from '@/components/layout/page-heading'
import { ReaderFrame, type ReaderPart } from '../_reading/reader-frame'

/** Before the first release: what is missing, and what will stand here. */
export async function NothingPublished({ path, part }: { readonly path: string; readonly part: ReaderPart }) {
  const { t } = await display()
  return (
    <ReaderFrame path={path} part={part} label={null}>
      <PageHeading t={t} title={t.reading.nothingPublished} lead={t.reading.nothingPublishedWhy} />
    </ReaderFrame>
  )
}
