// The second factor: how it stands, and what can be done about it.
import { display } from '@/app/_http/display'
import { recoveryCodesLeft } from '@/lib/data/second-factor'
import type { RunningSession } from '@/lib/data/sessions'
import { needsSecondFactor } from '@/lib/domain/permissions/decide'
import { formatInstant } from '@/lib/i18n/format-period'
import { beginFactor, confirmFactor, removeFactor, replaceCodes } from './actions'
import { FactorForms } from './factor-forms.client'

export async function FactorSection({ session: { person, who } }: { readonly session: RunningSession }) {
  const [{ t, locale }, left] = await Promise.all([display(), recoveryCodesLeft(person.id)])
  const words = t.account
  const since = person.totpSince
  const demanded = needsSecondFactor(who.grants.map(({ role }) => role))
  const nothingToShow = person.passwordHash === null && since === null
  return (
    <>
      <p>{since === null ? words.factorOff : words.factorOn(formatInstant(locale, since.toISOString()), String(left))}</p>
      {demanded && <p className="section-note">{words.factorDemanded}</p>}
      <FactorForms
        actions={{ begin: beginFactor, confirm: confirmFactor, remove: removeFactor, replaceCodes }}
        on={since !== null}
        removable={since !== null && !demanded}
        proofNeeded={!nothingToShow}
        words={{
          proof: words.proof,
          proofHint: since === null ? words.proofHintPassword : words.proofHint,
          begin: since === null ? words.begin : words.replace,
          remove: words.remove,
          newCodes: words.newCodes,
          code: words.code,
          codeHint: words.codeHint,
          confirm: words.confirm,
          problemsTitle: words.problemsTitle,
          seed: { scan: words.scan, picture: words.picture, type: words.typeInstead },
          recovery: words.codes,
          passwordWords: t.signIn.passwordWords,
        }}
      />
    </>
  )
}
