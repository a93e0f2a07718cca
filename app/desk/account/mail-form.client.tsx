'use client'
// The address, how often, in which language; and a test mail to the address that is saved.
import { useActionState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button } from '@/components/ui/button'
import { Choice, ChoiceGroup } from '@/components/ui/choice'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'

type Action = (state: FormState, form: FormData) => Promise<FormState>

const PACES = ['EVERY', 'DIGEST', 'NONE'] as const
const LANGUAGES = ['zh-CN', 'en'] as const

interface MailFormProps {
  readonly keep: Action
  readonly test: Action
  readonly choice: { readonly address: string; readonly pace: (typeof PACES)[number]; readonly locale: (typeof LANGUAGES)[number] }
  readonly words: Readonly<Record<'address' | 'addressHint' | 'pace' | 'language' | 'save' | 'problemsTitle' | 'test' | 'testHint', string>> & {
    readonly paces: Readonly<Record<(typeof PACES)[number], string>>
    readonly languages: Readonly<Record<(typeof LANGUAGES)[number], string>>
  }
}

export function MailForm({ keep, test, choice, words }: MailFormProps) {
  const [kept, submitKept, keeping] = useActionState(keep, EMPTY_FORM)
  const [tested, submitTest, testing] = useActionState(test, EMPTY_FORM)
  const problems = [...kept.problems, ...tested.problems]
  const typed = (name: 'address' | 'pace' | 'locale'): string => kept.typed[name] ?? choice[name]
  return (
    <div className="flex max-w-xl flex-col gap-5">
      <ErrorSummary title={words.problemsTitle} lines={problems.map(({ field, message }) => ({ text: message, fieldId: field === 'address' ? 'mail-address' : undefined }))} />
      {/* Made anew for what was typed: a form that is done forgets it otherwise. */}
      <form action={submitKept} className="flex flex-col gap-4" noValidate key={`${typed('address')} ${typed('pace')} ${typed('locale')}`}>
        <TextInput
          id="mail-address" name="address" type="email" label={words.address} hint={words.addressHint} defaultValue={typed('address')} autoComplete="email" autoCapitalize="none" spellCheck={false}
          error={problems.find(({ field }) => field === 'address')?.message}
        />
        <ChoiceGroup legend={words.pace}>
          {PACES.map((pace) => (
            <Choice key={pace} kind="radio" name="pace" value={pace} label={words.paces[pace]} defaultChecked={typed('pace') === pace} />
          ))}
        </ChoiceGroup>
        <Select id="mail-locale" name="locale" label={words.language} options={LANGUAGES.map((value) => ({ value, label: words.languages[value] }))} defaultValue={typed('locale')} />
        <div className="flex flex-wrap items-center gap-3">
          <Button disabled={keeping}>{words.save}</Button>
          <span role="status">{kept.done ?? ''}</span>
        </div>
      </form>
      {choice.address !== '' && (
        <form action={submitTest} className="flex flex-wrap items-center gap-3">
          <Button disabled={testing}>{words.test}</Button>
          <span role="status">{tested.done ?? words.testHint}</span>
        </form>
      )}
    </div>
  )
}
