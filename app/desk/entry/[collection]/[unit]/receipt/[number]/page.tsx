// The receipt of one submission: its number, who submitted what when, and the checksum over it.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { hide, openPage } from '@/app/_http/page'
import { DeskFrame } from '@/app/desk/_parts/desk-frame'
import { PrintButton } from '@/components/entry/print-button.client'
import { Banner } from '@/components/layout/banner'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { LinkButton } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { collectionSheet } from '@/lib/data/collection-sheet'
import { trailOf } from '@/lib/data/submission-trail'
import { formatInstant, formatPeriod } from '@/lib/i18n/format-period'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.submitting.receipt }
}

export default async function ReceiptPage({ params }: { readonly params: Promise<{ readonly collection: string; readonly unit: string; readonly number: string }> }) {
  const { collection: code, unit: unitCode, number } = await params
  const viewer = await openPage('page /desk/entry/[collection]/[unit]/receipt/[number]', `/desk/entry/${code}/${unitCode}/receipt/${number}`)
  const about = `${code}/${unitCode}/${number}`
  const [{ t, locale }, found] = await Promise.all([display(), collectionSheet(viewer, decodeURIComponent(code), decodeURIComponent(unitCode))])
  if (!found.ok) return await hide(viewer, 'page /desk/entry/[collection]/[unit]/receipt/[number]', about, found.problems.some((one) => one.code === 'permission.missing') ? 'not-permitted' : 'absent')
  const { collection, unit, submission } = found.value
  const trail = await trailOf(submission?.id ?? null)
  const event = trail.find(({ receipt }) => receipt === decodeURIComponent(number))
  if (event === undefined || submission === null) return await hide(viewer, 'page /desk/entry/[collection]/[unit]/receipt/[number]', about, 'absent')
  const words = t.submitting
  const [unitName, title] = locale === 'en' ? [unit.nameEn, collection.titleEn] : [unit.name, collection.titleZh]
  const gridHref = `/desk/entry/${encodeURIComponent(collection.code)}/${encodeURIComponent(unit.code)}`
  const fresh = submission.version === event.seq
  return (
    <DeskFrame viewer={viewer} part="entry">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: t.entry.title, href: '/desk/entry' }, { label: `${unitName} · ${title}`, href: gridHref }, { label: words.receipt }]} />
      <PageHeading
        t={t}
        title={words.receiptTitle(event.receipt ?? '')}
        actions={
          <>
            <PrintButton label={words.print} />
            <LinkButton href={`${gridHref}/check`}>{words.toCheck}</LinkButton>
          </>
        }
      />
      <Banner t={t} look={fresh ? 'done' : 'info'}>
        {fresh ? words.receiptLead : words.receiptLeadOld}
      </Banner>
      <div className="panel">
        <Facts
          facts={[
            { name: words.receiptNumber, value: event.receipt },
            { name: words.receiptUnit, value: unitName },
            { name: words.receiptCollection, value: title },
            { name: words.receiptPeriod, value: formatPeriod(locale, collection.period) },
            { name: words.receiptAt, value: formatInstant(locale, event.at, 'table') },
            { name: words.receiptBy, value: event.by ?? words.system },
            { name: words.receiptCount, value: words.figuresCount(String(event.revisionIds.length)) },
            { name: words.receiptHash, value: <code className="break-all">{event.hash}</code> },
            { name: words.receiptState, value: t.submissionState[submission.state] },
          ]}
        />
        <p className="mt-3 text-sm text-muted">{words.receiptHashNote}</p>
      </div>
    </DeskFrame>
  )
}
