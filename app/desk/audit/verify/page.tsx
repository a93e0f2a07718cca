// Verifying the log, taking it away, and what either proves.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { archivedYears } from '@/lib/data/archive/archived-releases'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import { now } from '@/lib/platform/clock'
import { DeskFrame } from '../../_parts/desk-frame'
import { LimitsSection } from '../_parts/limits-section'
import { ExportSection } from './export-section'
import { VerifyPanel } from './verify-panel.client'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await display()
  return { title: t.audit.verifyTitle }
}

export default async function VerifyPage() {
  const viewer = await openPage('page /desk/audit/verify', '/desk/audit/verify')
  const { t } = await display()
  const words = t.audit
  return (
    <DeskFrame viewer={viewer} part="audit">
      <Breadcrumbs t={t} crumbs={[{ label: t.desk.title, href: '/desk' }, { label: words.title, href: '/desk/audit' }, { label: words.verifyTitle }]} />
      <PageHeading t={t} title={words.verifyTitle} lead={words.verifyLead} />
      <noscript>{words.verifyNeedsScript}</noscript>
      <VerifyPanel
        words={{
          start: words.verifyStart,
          again: words.verifyAgain,
          verifying: words.verifying,
          note: words.verifyNote,
          failed: words.verifyFailed,
          held: words.held,
          heldHint: words.heldHint,
          heldSignature: words.heldSignature,
          print: words.print,
          certificate: words.certificate,
          caption: words.resultCaption,
          stream: words.stream,
          span: words.span,
          verdict: words.verdict,
          expected: words.expected,
          actual: words.actual,
          signed: words.signed,
          signedDate: words.signedDate,
        }}
      />
      <LimitsSection t={t} />
      {mayAnywhere(viewer, 'audit.export') && (
        <div className="no-print">
          <ExportSection t={t} years={await archivedYears(now())} />
        </div>
      )}
    </DeskFrame>
  )
}
