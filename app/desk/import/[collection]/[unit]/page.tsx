// Choosing a file to upload in place of typing the sheet of one unit and collection.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { hide, openPage } from '@/app/_http/page'
import { closedReason } from '@/app/desk/entry/_parts/closed-reason'
import { DeskFrame } from '@/app/desk/_parts/desk-frame'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { sheetToFill } from '@/lib/data/upload-work'
import { uploadsOfSheet } from '@/lib/data/uploads'
import { problem } from '@/lib/domain/problem'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { today } from '@/lib/platform/clock'
import { EarlierUploads } from '../../_parts/earlier-uploads'
import { formHref, importHref, sendHref, templateHref, uploadHref } from '../../_parts/import-href'
import { Steps } from '../../_parts/steps'
import { UploadForm } from '../../_parts/upload-form.client'

interface ChooseFileProps {
  readonly params: Promise<{ readonly collection: string; readonly unit: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.upload.title }
}

export default async function ChooseFilePage({ params, searchParams }: ChooseFileProps) {
  const { collection: code, unit: unitCode } = await params
  const viewer = await openPage('page /desk/import/[collection]/[unit]', `/desk/import/${code}/${unitCode}`)
  const [{ t, locale }, found, search] = await Promise.all([display(), sheetToFill(viewer, decodeURIComponent(code), decodeURIComponent(unitCode)), searchParams])
  // Not one's own and not there look the same.
  if (!found.ok) return await hide(viewer, 'page /desk/import/[collection]/[unit]', `${code}/${unitCode}`, found.problems.some((one) => one.code === 'permission.missing') ? 'not-permitted' : 'absent')
  const sheet = found.value
  const { collection, unit } = sheet
  const words = t.upload
  const [title, name] = locale === 'en' ? [collection.titleEn, unit.nameEn] : [collection.titleZh, unit.name]
  const uploads = await uploadsOfSheet({ collectionId: collection.id, unitId: unit.id })
  const closed = closedReason(locale, sheet, today())
  return (
    <DeskFrame viewer={viewer} part="entry">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: t.entry.title, href: '/desk/entry' }, { label: `${title} · ${name}`, href: formHref(sheet) }, { label: words.title, href: importHref(sheet) }]} />
      <PageHeading
        t={t}
        title={words.titleOf(title, name)}
        lead={words.lead}
        actions={
          <LinkButton href={formHref(sheet)} compact icon="arrow-left">
            {words.back}
          </LinkButton>
        }
      />
      <Steps t={t} at="choose" />
      {closed === null ? (
        <>
          <Section id="choose-file" title={words.fileTitle} panel>
            <UploadForm locale={locale} address={sendHref(sheet)} refusal={search['missing'] === 'file' ? problemSentence(t.problem, problem('uploaded.no-file', {})) : null} />
          </Section>
          <Section id="template" title={words.templateTitle} panel>
            <p>{words.templateLead}</p>
            <p className="mt-3">
              <a href={templateHref(sheet)} download className="button">
                <Icon name="download" />
                {words.templateLink}
              </a>
            </p>
          </Section>
        </>
      ) : (
        <Banner t={t} look="warning" word={words.closedTitle}>
          {closed}
        </Banner>
      )}
      {uploads.length === 0 ? <p className="text-muted">{words.earlierEmpty}</p> : <EarlierUploads t={t} locale={locale} uploads={uploads} hrefOf={(number) => uploadHref(sheet, number)} />}
    </DeskFrame>
  )
}
