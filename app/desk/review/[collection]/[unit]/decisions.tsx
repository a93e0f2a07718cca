// What can be decided about a submission as it stands: approve, send back, ask, reopen; or why not.
import { ConfirmedForm } from '@/app/desk/_parts/confirmed-form.client'
import { lineWords } from '@/app/desk/_parts/line-words'
import { Banner } from '@/components/layout/banner'
import { Section } from '@/components/layout/section'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import type { ReviewSheet } from '@/lib/data/review-sheet'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { ReasonForm } from '../../_parts/reason-form.client'
import { approve, ask, reopen, sendBack } from './actions'

interface DecisionsProps {
  readonly t: Messages
  readonly locale: Locale
  readonly review: ReviewSheet
  readonly unitCode: string
}

/** The button, or the button disabled with why. */
function Approving({ t, locale, review, hidden }: DecisionsProps & { readonly hidden: Readonly<Record<string, string>> }) {
  const words = t.review
  const { file, against, sheet } = review
  const count = String(file.set.items.length)
  if (against.length > 0) {
    return (
      <>
        <Banner t={t} look="warning" word={words.cannotApprove}>
          <ul>
            {against.map((one) => (
              <li key={one.code}>{problemSentence(t.problem, one)}</li>
            ))}
          </ul>
        </Banner>
        <div>
          <Button type="button" disabled>
            {words.approve(count)}
          </Button>
        </div>
      </>
    )
  }
  return (
    <ConfirmedForm
      action={approve}
      buttonId="approve"
      hidden={{ ...hidden, seen: file.set.seen }}
      words={{ button: words.approve(count), question: words.approveConfirm(locale === 'en' ? sheet.unit.nameEn : sheet.unit.name, count), confirm: words.confirm, cancel: words.cancel, refusedTitle: words.refusedTitle }}
    />
  )
}

export function Decisions({ t, locale, review, unitCode }: DecisionsProps) {
  const words = t.review
  const { sheet, file, lines } = review
  const state = sheet.submission?.state ?? 'DRAFT'
  const place = { collection: sheet.collection.code, unit: unitCode }
  const hidden = { ...place, version: String(sheet.submission?.version ?? 0) }
  const options = [{ value: '', label: words.askWhole }, ...lines.map((line) => ({ value: line.key, label: `${lineWords(locale, line).subject} · ${lineWords(locale, line).metric}` }))]
  const closed = sheet.collection.closedAt !== null
  return (
    <>
      {state === 'SUBMITTED' && (
        <div className="panel flex flex-col gap-3">
          <p className="text-sm text-muted">
            {words.hash} <code className="break-all">{file.set.seen}</code>
          </p>
          <Approving t={t} locale={locale} review={review} unitCode={unitCode} hidden={hidden} />
        </div>
      )}
      {state === 'SUBMITTED' && !closed && (
        <Section id="send-back" title={words.sendBackTitle} note={words.sendBackHint} panel>
          <ReasonForm action={sendBack} id="return" hidden={hidden} name="reason" maxLength={500} look="danger" words={{ label: words.reason, hint: words.reasonHint, submit: words.sendBackSubmit, refusedTitle: words.refusedTitle }} />
        </Section>
      )}
      {state === 'APPROVED' && !closed && sheet.lock === null && (
        <Section id="reopening" title={words.reopenTitle} note={words.reopenHint} panel>
          <ReasonForm action={reopen} id="reopen" hidden={hidden} name="reason" maxLength={500} look="danger" words={{ label: words.reopenReason, hint: words.reopenReasonHint, submit: words.reopenSubmit, refusedTitle: words.refusedTitle }} />
        </Section>
      )}
      {state === 'APPROVED' && sheet.lock !== null && (
        <Banner t={t} look="info">
          {words.reopenLocked(sheet.lock.reason)} <Link href="/desk/locks">{words.toLocks}</Link>
        </Banner>
      )}
      {!closed && (
        <Disclosure summary={words.askTitle}>
          <ReasonForm
            action={ask}
            id="ask"
            hidden={place}
            choice={{ name: 'cell', label: words.askAbout, options }}
            name="text"
            maxLength={2000}
            words={{ label: words.askText, hint: words.askHint, submit: words.askSubmit, refusedTitle: words.refusedTitle }}
          />
        </Disclosure>
      )}
    </>
  )
}
