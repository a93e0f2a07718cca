// Changing the password; nothing to change for whoever comes through the identity provider only.
import { display } from '@/app/_http/display'
import type { RunningSession } from '@/lib/data/sessions'
import { formatInstant } from '@/lib/i18n/format-period'
import { environment } from '@/lib/platform/env'
import { changePassword } from './actions'
import { PasswordForm } from './password-form.client'

export async function PasswordSection({ session: { person } }: { readonly session: RunningSession }) {
  const { t, locale } = await display()
  const words = t.account
  if (person.passwordHash === null) return <p>{words.passwordNone}</p>
  const { password, repeat, hintMlps, hintAsvs } = t.signIn.newPassword
  return (
    <>
      <p className="section-note mb-4">{words.passwordNote(formatInstant(locale, person.passwordChangedAt.toISOString()))}</p>
      <PasswordForm
        action={changePassword}
        loginName={person.loginName}
        words={{
          current: words.current,
          password,
          repeat,
          hint: environment().PLUMBLINE_PASSWORD_POLICY === 'mlps' ? hintMlps : hintAsvs,
          submit: words.changePassword,
          problemsTitle: words.problemsTitle,
          passwordWords: t.signIn.passwordWords,
        }}
      />
    </>
  )
}
