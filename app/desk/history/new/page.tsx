// A file of history to be checked: the template, and the file.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { DownloadLink } from '@/components/ui/download-link'
import { DeskFrame } from '../../_parts/desk-frame'
import { UploadForm } from '../_parts/upload-form.client'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.history.newTitle }
}

export default async function NewHistoryPage() {
  const viewer = await openPage('page /desk/history/new', '/desk/history/new')
  const { t } = await display()
  const words = t.history
  return (
    <DeskFrame viewer={viewer} part="history">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title, href: '/desk/history' }, { label: words.newTitle }]} />
      <PageHeading t={t} title={words.newTitle} lead={words.newLead} />
      <Section id="template" title={words.templateTitle} note={words.templateLead}>
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          <DownloadLink href="/api/v1/history/template/xlsx" name={words.templateXlsx} format="XLSX" />
          <DownloadLink href="/api/v1/history/template/csv" name={words.templateCsv} format="CSV" />
        </div>
      </Section>
      <Section id="upload" title={words.upload} panel>
        <UploadForm words={{ file: words.file, hint: words.fileHint, upload: words.upload, uploading: words.uploading, missing: words.fileMissing, offline: words.offline, refused: words.uploadRefused }} />
      </Section>
    </DeskFrame>
  )
}
