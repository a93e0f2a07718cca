'use client'
// Name and password. One sentence for every failure; what was typed as a name stays.
import { signIn } from 'next-auth/react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { TextInput } from '@/components/ui/text-input'

export interface SignInWords {
  readonly loginName: string
  readonly password: string
  readonly submit: string
  readonly failed: string
  readonly unreachable: string
  readonly problemsTitle: string
  readonly scriptNeeded: string
}

export function SignInForm({ words, next }: { readonly words: SignInWords; readonly next: string }) {
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, setPending] = useState(false)

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
    setProblem(answer?.error === 'CredentialsSignin' ? words.failed : words.unreachable)
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit(new FormData(event.currentTarget))
      }}
      className="panel flex flex-col gap-5"
    >
      <ErrorSummary title={words.problemsTitle} lines={problem === null ? [] : [{ text: problem, fieldId: 'loginName' }]} />
      <noscript>
        <p>{words.scriptNeeded}</p>
      </noscript>
      <TextInput id="loginName" name="loginName" label={words.loginName} autoComplete="username" autoCapitalize="none" spellCheck={false} required />
      <TextInput id="password" name="password" type="password" label={words.password} autoComplete="current-password" required />
      <div>
        <Button look="primary" disabled={pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
