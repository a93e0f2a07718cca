// One uploaded file: what its names stand for, what is wrong in it, what it would change, and writing it to the draft.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { hide, openPage } from '@/app/_http/page'
import { closedReason } from '@/app/desk/entry/_parts/closed-reason'
import { DeskFrame } from '@/app/desk/_parts/desk-frame'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { wholeNumber } from '@/lib/contracts/form-data'
import { uploadWork, type UploadWork } from '@/lib/data/upload-work'
import { pageFinder } from '@/lib/domain/uploading/sheet-window'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { today } from '@/lib/platform/clock'
import { formHref, importHref, sendHref, uploadHref } from '../../../_parts/import-href'
import { Steps, type UploadStep } from '../../../_parts/steps'
import { Differences } from './differences'
import { FileFacts } from './file-facts'
import { FindingsSection } from './findings-section'
import { drawnId } from './line-words'
import { NamesSection } from './names-section'
import { SheetDrawing } from './sheet-drawing'
import { UploadStanding } from './upload-standing'
import { Discard, WriteSection } from './write-section'

interface UploadPageProps {
  readonly params: Promise<{ readonly collection: string; readonly unit: string; readonly number: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.upload.title }
}

function stepOf({ upload, planned }: UploadWork): UploadStep | 'done' {
  if (upload.state === 'APPLIED') return 'done'
  if (upload.state !== 'READY' || planned === null) return 'read'
  if (planned.pending.length > 0) return 'match'
  return planned.lines.some(({ kind }) => kind === 'bad') ? 'check' : 'write'
}

const pageNumber = (value: string | string[] | undefined): number => (typeof value === 'string' ? wholeNumber(value) || 1 : 1)

export default async function UploadPage({ params, searchParams }: UploadPageProps) {
  const { collection: code, unit: unitCode, number } = await params
  const viewer = await openPage('page /desk/import/[collection]/[unit]/[number]', `/desk/import/${code}/${unitCode}/${number}`)
  const [{ t, locale }, found, search] = await Promise.all([display(), uploadWork(viewer, decodeURIComponent(code), decodeURIComponent(unitCode), wholeNumber(number)), searchParams])
  // Not one's own and not there look the same.
  if (!found.ok) return await hide(viewer, 'page /desk/import/[collection]/[unit]/[number]', `${code}/${unitCode}`, found.problems.some((one) => one.code === 'permission.missing') ? 'not-permitted' : 'absent')
  const work = found.value
  const { sheet, upload, planned } = work
  const { collection, unit } = sheet
  const words = t.upload
  const [title, name] = locale === 'en' ? [collection.titleEn, unit.nameEn] : [collection.titleZh, unit.name]
  return (
    <DeskFrame viewer={viewer} part="entry">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: `${title} · ${name}`, href: formHref(sheet) }, { label: words.title, href: importHref(sheet) }, { label: upload.fileName }]} />
      <PageHeading
        t={t}
        title={upload.fileName}
        lead={`${title} · ${name} · ${words.state[upload.state]}`}
        actions={
          <>
            <LinkButton href={formHref(sheet)} compact icon="arrow-left">
              {words.back}
            </LinkButton>
            {planned !== null && (
              <a href={`${sendHref(sheet)}/${upload.number}/annotated`} download className="button button-compact">
                <Icon name="download" />
                {words.annotated}
              </a>
            )}
          </>
        }
      />
      <Steps t={t} at={stepOf(work)} />
      <FileFacts t={t} locale={locale} work={work} />
      {upload.state === 'READY' && planned !== null ? <Checking t={t} locale={locale} work={work} planned={planned} search={search} /> : <UploadStanding t={t} locale={locale} work={work} />}
    </DeskFrame>
  )
}

interface CheckingProps {
  readonly t: Messages
  readonly locale: Locale
  readonly work: UploadWork
  readonly planned: NonNullable<UploadWork['planned']>
  readonly search: Record<string, string | string[] | undefined>
}

function Checking({ t, locale, work, planned, search }: CheckingProps) {
  const { sheet, upload } = work
  const words = t.upload
  const { plan, workbook } = planned
  const here = uploadHref(sheet, upload.number)
  const hidden = { collection: sheet.collection.code, unit: sheet.unit.code, number: String(upload.number), version: String(upload.version), sheet: plan.sheet }
  const pageHref = (page: number, columnPage: number): string => `${here}?${new URLSearchParams({ rows: String(page), columns: String(columnPage) }).toString()}#sheet`
  const [page, columnPage] = [pageNumber(search['rows']), pageNumber(search['columns'])]
  const own = workbook.sheets.find((one) => one.name === plan.sheet)
  const pageOf = pageFinder(own ?? { cells: [] })
  const drawnHref = (at: { readonly row: number; readonly column: number }): string => {
    const on = pageOf(at.row, at.column)
    return on.page === page && on.columnPage === columnPage ? `#${drawnId(at)}` : `${here}?rows=${on.page}&columns=${on.columnPage}#${drawnId(at)}`
  }
  const blocking = plan.problems.filter(({ code }) => code !== 'import.old-template')
  const told = plan.problems.filter(({ code }) => code === 'import.old-template')
  if (blocking.length > 0) {
    return (
      <>
        <Banner t={t} look="error" word={words.blockedTitle}>
          {blocking.map((one) => (
            <p key={one.code}>{problemSentence(t.problem, one)}</p>
          ))}
        </Banner>
        <div className="flex flex-wrap gap-3">
          <LinkButton href={importHref(sheet)} icon="upload">
            {words.another}
          </LinkButton>
          <Discard t={t} hidden={hidden} />
        </div>
      </>
    )
  }
  return (
    <>
      {told.map((one) => (
        <Banner key={one.code} t={t} look="warning">
          {problemSentence(t.problem, one)}
        </Banner>
      ))}
      {plan.hiddenRows.length > 0 && (
        <Banner t={t} look="warning">
          {words.hiddenRows(plan.hiddenRows.join(words.between))}
        </Banner>
      )}
      <NamesSection t={t} locale={locale} work={work} planned={planned} hidden={hidden} />
      <FindingsSection t={t} locale={locale} work={work} planned={planned} hidden={hidden} drawnHref={drawnHref} />
      <Differences t={t} locale={locale} work={work} planned={planned} drawnHref={drawnHref} />
      <WriteSection t={t} locale={locale} responder={sheet.unit.code} planned={planned} hidden={hidden} closed={closedReason(locale, sheet, today())} />
      <SheetDrawing t={t} planned={planned} fixes={upload.fixes} page={page} columnPage={columnPage} pageHref={pageHref} />
    </>
  )
}
