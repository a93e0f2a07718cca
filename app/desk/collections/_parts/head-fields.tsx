// The head of a form and its dates, as fields; for a new collection and for one that is changed.
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { Messages } from '@/lib/i18n/messages'

/** The words of these fields, as plain texts that a browser can be given. */
export type HeadWords = Readonly<Record<(typeof HEAD_FIELDS)[number] | 'head' | 'headHint' | 'optional', string>>

export function headWords({ collections: words }: Messages): HeadWords {
  const { titleZh, titleEn, opensOn, dueOn, dueTime, formNumber, issuer, approvalNumber, validUntil, note, head, headHint, optional } = words
  return { titleZh, titleEn, opensOn, dueOn, dueTime, formNumber, issuer, approvalNumber, validUntil, note, head, headHint, optional }
}

interface HeadFieldsProps {
  readonly words: HeadWords
  readonly valueOf: (field: string) => string
  readonly errorOf: (field: string) => string | undefined
}

/** Names of these fields, in the order of the form. */
export const HEAD_FIELDS = ['titleZh', 'titleEn', 'opensOn', 'dueOn', 'dueTime', 'formNumber', 'issuer', 'approvalNumber', 'validUntil', 'note'] as const

export function HeadFields({ words, valueOf, errorOf }: HeadFieldsProps) {
  const field = (name: (typeof HEAD_FIELDS)[number]) => ({ id: name, name, label: words[name], error: errorOf(name), defaultValue: valueOf(name), autoComplete: 'off' })
  return (
    <>
      <TextInput {...field('titleZh')} maxLength={120} />
      <TextInput {...field('titleEn')} maxLength={200} lang="en" />
      <div className="grid gap-5 sm:grid-cols-3">
        <TextInput {...field('opensOn')} type="date" />
        <TextInput {...field('dueOn')} type="date" />
        <TextInput {...field('dueTime')} type="time" />
      </div>
      <fieldset className="flex flex-col gap-5">
        <legend className="section-title">{words.head}</legend>
        <p className="field-hint">{words.headHint}</p>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextInput {...field('formNumber')} optional={words.optional} maxLength={60} />
          <TextInput {...field('issuer')} maxLength={100} />
          <TextInput {...field('approvalNumber')} optional={words.optional} maxLength={100} />
          <TextInput {...field('validUntil')} optional={words.optional} type="date" />
        </div>
        <Textarea id="note" name="note" label={words.note} error={errorOf('note')} optional={words.optional} rows={2} maxLength={200} defaultValue={valueOf('note')} />
      </fieldset>
    </>
  )
}
