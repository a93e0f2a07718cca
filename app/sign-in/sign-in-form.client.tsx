'use client'
// Name and password, or the identity provider. One sentence for every failure of an account; what was typed as a name stays.
import { signIn } from 'next-auth/react'
import { useEffect, useState } from 'react'
import { PasswordInput, type PasswordWords } from '@/components/account/password-input.client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { TextInput } from '@/components/ui/text-input'

export interface SignInWords {
  readonly loginName: string
  readonly password: string
  readonly submit: string
  readonly failed: string
  readonly tooMany: string
  readonly busy: string
  readonly unreachable: string
  readonly problemsTitle: string
  readonly scriptNeeded: string
  readonly or: string
  readonly passwordWords: PasswordWords
}

interface SignInFormProps {
  readonly words: SignInWords
  readonly next: string
  /** What the identity provider's way back said went wrong, or null. */
  readonly before: string | null
  /** Text of the button to the identity provider, or null where there is none. */
  readonly singleSignOn: string | null
}

export function SignInForm({ words, next, before, singleSignOn }: SignInFormProps) {
  const [problem, setProblem] = useState<string | null>(before)
  const [pending, setPending] = useState(false)
  const [attempt, setAttempt] = useState(0)
  // Sent before the script is there, the form would be the browser's to send.
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const said: Readonly<Record<string, string>> = { CredentialsSignin: words.failed, TooManyTries: words.tooMany, Busy: words.busy }

  async function submit(form: FormData): Promise<void> {
    setPending(true)
    setProblem(null)
    const answer = await signIn('credentials', { redirect: false, loginName: form.get('loginName'), password: form.get('password') }).catch(() => null)
    if (answer?.ok === true && !answer.error) {
      // A whole new page: nothing that was rendered for someone not signed in stays in memory.
      window.location.assign(next)
      return
    }
    setPending(false)
    setAttempt((count) => count + 1)
    setProblem(said[answer?.error ?? ''] ?? words.unreachable)
  }

  return (
    <form
      // Never in an address: a password would stay in the browser's history and in logs.
      method="post"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(new FormData(event.currentTarget))
      }}
      className="panel flex flex-col gap-5"
    >
      <ErrorSummary title={words.problemsTitle} lines={problem === null ? [] : [{ text: problem, fieldId: 'loginName' }]} attempt={attempt} />
      <noscript>
        <p>{words.scriptNeeded}</p>
      </noscript>
      <TextInput id="loginName" name="loginName" label={words.loginName} autoComplete="username" autoCapitalize="none" spellCheck={false} required />
      <PasswordInput id="password" name="password" label={words.password} autoComplete="current-password" words={words.passwordWords} required />
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" disabled={pending || !ready}>
          {words.submit}
        </Button>
        {singleSignOn !== null && (
          <>
            <span>{words.or}</span>
            <Button type="button" disabled={pending || !ready} onClick={() => void signIn('oidc', { callbackUrl: next })}>
              {singleSignOn}
            </Button>
          </>
        )}
      </div>
    </form>
  )
}
