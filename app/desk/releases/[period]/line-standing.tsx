// How a line stands beside what is being prepared: a version that waits, the lock on its period, and taking a version back.
import { Banner } from '@/components/layout/banner'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import type { Lock } from '@/lib/data/locks'
import { formatInstant } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { LinePlan } from '@/lib/operations/publish-release'
import { withdraw } from './actions'
import { WithdrawForm } from './withdraw-form.client'

interface StandingProps {
  readonly t: Messages
  readonly locale: Locale
  readonly plan: LinePlan
}

export function WaitingBanner({ t, locale, plan: { waiting } }: StandingProps) {
  if (waiting === null) return null
  return (
    <Banner t={t} look="info">
      {t.publishing.waiting(String(waiting.version), formatInstant(locale, waiting.publishedAt), waiting.by ?? t.entry.bySystem)}
    </Banner>
  )
}

export function LockBanner({ t, locale, lock, rootHash, mayManage }: { readonly t: Messages; readonly locale: Locale; readonly lock: Lock | null; readonly rootHash: string | null; readonly mayManage: boolean }) {
  if (lock === null) return null
  return (
    <Banner t={t} look="info" word={t.locks.lockedWord}>
      {t.locks.lockedBy(lock.reason, lock.by ?? t.entry.bySystem, formatInstant(locale, lock.at))}
      {rootHash !== null && (
        <>
          {' '}
          {t.locks.lockedHash} <code className="break-all">{rootHash.slice(0, 16)}…</code>
        </>
      )}{' '}
      {mayManage && <Link href={`/desk/locks#lock-${lock.id}`}>{t.locks.manage}</Link>}
    </Banner>
  )
}

/** Taking back what waits, or what is in force where nothing waits. */
export function WithdrawSection({ t, plan: { line, waiting, inForce } }: StandingProps) {
  const words = t.publishing
  const version = waiting?.version ?? inForce?.version
  if (version === undefined) return null
  return (
    <Disclosure summary={waiting === null ? words.withdrawTitle(String(version)) : words.withdrawWaitingTitle(String(version))}>
      <p className="max-w-2xl">{waiting === null ? words.withdrawConsequence : words.withdrawWaitingConsequence}</p>
      <WithdrawForm
        action={withdraw}
        period={line.period.key}
        version={version}
        words={{
          reason: words.withdrawReason,
          reasonHint: waiting === null ? words.withdrawReasonHint : words.withdrawWaitingReasonHint,
          confirm: words.confirm,
          confirmHint: words.withdrawConfirmHint(t.period.ofRelease(line.period.key)),
          submit: words.withdrawSubmit(t.period.ofRelease(line.period.key), String(version)),
          problemsTitle: words.withdrawProblems,
        }}
      />
    </Disclosure>
  )
}
