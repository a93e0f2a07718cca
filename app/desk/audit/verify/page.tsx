// Verifying the log, taking it away, and what either proves.
import type { Metadata } from 'next'
import { display } from '@/app/_http/display'
import { openPage } from '@/app/_http/page'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageHeading } from '@/components/layout/page-heading'
import { Section } from '@/components/layout/section'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import { DeskFrame } from '../../_parts/desk-frame'
import { LimitsSection } from '../_parts/limits-section'
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
          <Section id="export" title={words.exportTitle} note={words.exportBundleNote} panel>
            <form method="post" action="/api/v1/audit/export/zip" className="flex flex-col items-start gap-3">
              <Choice kind="checkbox" name="values" value="yes" label={words.exportValues} />
              <Button icon="download">{words.exportBundle}</Button>
            </form>
          </Section>
        </div>
      )}
    </DeskFrame>
  )
}
