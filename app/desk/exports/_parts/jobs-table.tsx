// Files written in the background, one a row: what was asked for, how far it has come, and what can be done with it.
import { DataTable } from '@/components/ui/data-table'
import { DownloadLink } from '@/components/ui/download-link'
import { Link } from '@/components/ui/link'
import type { ExportJob } from '@/lib/data/export-jobs'
import { isOpen, keptUntil } from '@/lib/domain/exporting/export-job'
import { fileKind, streamFormat } from '@/lib/exports/stream-formats'
import { formatDecimal, formatInstant } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { sizeWords } from '@/lib/i18n/size-words'
import { ConfirmedForm } from '../../_parts/confirmed-form.client'
import { giveUp } from '../actions'

export function JobsTable({ t, locale, jobs }: { readonly t: Messages; readonly locale: Locale; readonly jobs: readonly ExportJob[] }) {
  const words = t.exportJobs
  return (
    <DataTable
      id="export-jobs"
      caption={words.caption}
      rows={jobs}
      rowKey={({ number }) => String(number)}
      columns={[
        { key: 'file', header: words.file, cell: (job) => <File t={t} job={job} /> },
        { key: 'act', header: words.act, cell: (job) => <Deed t={t} job={job} /> },
        { key: 'state', header: words.state, cell: (job) => <Standing t={t} locale={locale} job={job} /> },
        { key: 'asked', header: words.asked, nowrap: true, cell: ({ askedAt }) => formatInstant(locale, askedAt.toISOString(), 'table') },
      ]}
    />
  )
}

const endingOf = ({ format }: ExportJob): string => fileKind(streamFormat(format) ?? { ending: format })

function File({ t, job }: { readonly t: Messages; readonly job: ExportJob }) {
  const known: Readonly<Record<string, { readonly name: string }>> = t.exporting.formats
  const name = t.exportFile.codeAndName(endingOf(job), known[job.format]?.name ?? job.format)
  return (
    <>
      {job.fileName ?? name}
      <br />
      <Link href={`/exports?${job.selection === '' ? 'release=' : job.selection}`} aria-label={t.exportJobs.selectionOf(job.number)}>
        {t.exportJobs.selection}
      </Link>
    </>
  )
}

function Standing({ t, locale, job }: { readonly t: Messages; readonly locale: Locale; readonly job: ExportJob }) {
  const words = t.exportJobs
  const count = (number: number): string => formatDecimal(String(number))
  if (job.state === 'RUNNING') {
    return (
      <span className="inline-flex flex-wrap items-center gap-2">
        <progress className="meter" max={job.rowTotal} value={Math.min(job.rows, job.rowTotal)} aria-hidden="true" />
        {words.running(count(Math.min(job.rows, job.rowTotal)), count(job.rowTotal), sizeWords(job.bytes))}
      </span>
    )
  }
  if (job.state === 'FAILED') return job.fault.map((one) => problemSentence(t.problem, one)).join(' ')
  if (job.state === 'READY' && job.withdrawn) return words.withdrawn
  if (job.state === 'READY' && job.endedAt !== null) return words.ready(count(job.rows), sizeWords(job.bytes), formatInstant(locale, keptUntil(job.endedAt).toISOString()))
  return words.states[job.state]
}

function Deed({ t, job }: { readonly t: Messages; readonly job: ExportJob }) {
  const words = t.exportJobs
  const { number, state } = job
  if (state !== 'READY' && !isOpen(state)) return null
  const deed = state === 'READY' ? words.remove : words.cancel
  return (
    <div className="flex flex-wrap items-center gap-3">
      {state === 'READY' && !job.withdrawn && <DownloadLink href={`/api/v1/exports/files/${number}`} name={words.download} format={endingOf(job)} sizeBytes={job.bytes} />}
      <ConfirmedForm action={giveUp} hidden={{ number: String(number) }} look="danger" buttonId={`give-up-${number}`} words={{ ...deed, cancel: words.keep, refusedTitle: words.refused }} />
    </div>
  )
}
