// What notices come by mail, where to, and whether the last one arrived.
import { display } from '@/app/_http/display'
import { Banner } from '@/components/layout/banner'
import { mailChoiceOf } from '@/lib/data/mail-choices'
import { lastMailFault } from '@/lib/data/mail-queue'
import { environment } from '@/lib/platform/env'
import { keepMailChoice, sendTest } from './actions'
import { MailForm } from './mail-form.client'

export async function MailSection({ userId }: { readonly userId: string }) {
  const [{ t, locale }, choice, fault] = await Promise.all([display(), mailChoiceOf(userId), lastMailFault(userId)])
  const words = t.mail
  if (environment().SMTP_HOST === undefined) return <p>{words.off}</p>
  return (
    <>
      <p className="section-note mb-4">{words.note}</p>
      {fault !== null && (
        <Banner t={t} look="warning">
          {fault.givenUp ? words.failedForGood(words.fault[fault.fault]) : words.failed(words.fault[fault.fault])}
        </Banner>
      )}
      <MailForm
        keep={keepMailChoice}
        test={sendTest}
        choice={{ address: choice.address ?? '', pace: choice.address === null ? 'EVERY' : choice.pace, locale: choice.address === null ? locale : choice.locale }}
        words={{
          address: words.address, addressHint: words.addressHint, pace: words.pace, language: words.language, save: words.save, problemsTitle: words.problemsTitle, test: words.test,
          testHint: choice.address === null ? '' : words.testHint(choice.address),
          paces: { EVERY: words.every, DIGEST: words.digest, NONE: words.none }, languages: words.languages,
        }}
      />
    </>
  )
}
