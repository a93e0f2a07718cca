// A file that there is nothing to check about: being read, not readable, written, given up, cleared.
import { Banner } from '@/components/layout/banner'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import type { UploadWork } from '@/lib/data/upload-work'
import type { Upload } from '@/lib/data/uploads'
import { cellKey } from '@/lib/domain/collecting/cell'
import { formatInstant } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { formHref, importHref, uploadHref } from '../../../_parts/import-href'
import { ReadingWatch } from './reading-watch.client'

interface StandingProps {
  readonly t: Messages
  readonly locale: Locale
  readonly work: UploadWork
}

export function UploadStanding({ t, locale, work }: StandingProps) {
  const { sheet, upload } = work
  const words = t.upload
  const another = (
    <p>
      <LinkButton href={importHref(sheet)} icon="upload">
        {words.another}
      </LinkButton>
    </p>
  )
  if (upload.state === 'READING' && !upload.interrupted) {
    return (
      <Banner t={t} look="info" word={words.readingTitle} live>
        {words.readingLead(String(upload.rows))} <Link href={uploadHref(sheet, upload.number)}>{words.readAgain}</Link>
        <ReadingWatch />
      </Banner>
    )
  }
  if (upload.state === 'READING' || upload.state === 'FAILED') {
    return (
      <>
        <Banner t={t} look="error" word={words.failedTitle}>
          {upload.state === 'READING' ? words.interruptedLead : upload.fault.map((one) => <p key={one.code}>{problemSentence(t.problem, one)}</p>)}
        </Banner>
        {another}
      </>
    )
  }
  if (upload.state === 'APPLIED') return <Applied t={t} locale={locale} work={work} />
  return (
    <>
      <Banner t={t} look="info">
        {overWords(locale, t, upload)}
      </Banner>
      {another}
    </>
  )
}

function overWords(locale: Locale, t: Messages, { endedAt, endedBy }: Upload): string {
  if (endedAt === null) return t.upload.sweptLead
  return endedBy === null ? t.upload.expiredLead(formatInstant(locale, endedAt)) : t.upload.discardedLead(endedBy, formatInstant(locale, endedAt))
}

function Applied({ t, locale, work: { sheet, upload } }: StandingProps) {
  const words = t.upload
  const left = upload.outcome?.left ?? []
  const rows = new Map(sheet.rows.map((row) => [cellKey({ metricCode: row.metric.code, subjectCode: row.subject.code, periodKey: row.period.key }), row]))
  return (
    <>
      <Banner t={t} look="done" word={words.appliedTitle(String(upload.outcome?.saved ?? 0))} live>
        {words.appliedLead(upload.endedBy ?? t.entry.bySystem, formatInstant(locale, upload.endedAt ?? upload.at))}
      </Banner>
      {left.length > 0 && (
        <Banner t={t} look="warning" word={words.appliedLeft(String(left.length))}>
          <ul>
            {left.map(({ key, problems }, at) => {
              const metric = rows.get(key)?.metric
              return (
                <li key={`${key} ${at}`}>
                  <Link href={`${formHref(sheet)}#cell=${encodeURIComponent(key)}`}>{metric === undefined ? key : locale === 'en' ? metric.nameEn : metric.nameZh}</Link>{' '}
                  {problems.map((one) => problemSentence(t.problem, one)).join(' ')}
                </li>
              )
            })}
          </ul>
        </Banner>
      )}
      <p className="flex flex-wrap gap-3">
        <LinkButton href={formHref(sheet)} look="primary">
          {words.appliedNext}
        </LinkButton>
        <LinkButton href={importHref(sheet)} icon="upload">
          {words.another}
        </LinkButton>
      </p>
    </>
  )
}
