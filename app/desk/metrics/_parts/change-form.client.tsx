'use client'
// A change in two steps: the form is checked and what follows is shown; only then is it confirmed. Nothing typed is lost on the way back.
import { useActionState, useState, type ChangeEvent, type ReactNode } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Section } from '@/components/layout/section'
import { Button, LinkButton } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { SIGN_IN_AGAIN } from '@/components/ui/sign-in-again'
import type { ChangeField, FieldGroup } from './change-fields'
import { ChangeInput } from './change-input.client'

type Act = (state: FormState, form: FormData) => Promise<FormState>
type Sent = readonly (readonly [name: string, text: string])[]

export interface ChangeFormProps {
  /** Answers what would follow: first what was seen, then a sentence each. */
  readonly check: Act
  readonly change: Act
  readonly hidden: Readonly<Record<string, string>>
  readonly groups: readonly FieldGroup[]
  readonly backHref: string
  readonly danger?: boolean
  readonly words: {
    readonly check: string; readonly confirm: string; readonly edit: string; readonly back: string; readonly problemsTitle: string; readonly notConfirmed: string; readonly preview: string; readonly previewNote: string
  }
}

interface Answer {
  readonly state: FormState
  /** What was sent; null before anything was. */
  readonly sent: Sent | null
}

const firstOf = ({ value = '' }: ChangeField): readonly string[] => (typeof value === 'string' ? [value] : value)

export function ChangeForm(props: ChangeFormProps) {
  const { check, hidden, groups, backHref, words } = props
  const [answer, submit, pending] = useActionState(
    async (_before: Answer, form: FormData): Promise<Answer> => ({
      state: await check(EMPTY_FORM, form),
      sent: [...form.entries()].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
    }),
    { state: EMPTY_FORM, sent: null },
  )
  // The answer from which somebody went back to the form.
  const [left, setLeft] = useState<Answer | null>(null)
  const kindField = groups.flatMap(({ fields }) => fields).find(({ name }) => name === 'kind')
  const [kind, setKind] = useState(hidden['kind'] ?? (kindField === undefined ? '' : (firstOf(kindField)[0] ?? '')))
  const { state, sent } = answer
  if (state.shownOnce !== undefined && sent !== null && left !== answer) return <Confirmation {...props} sent={sent} shown={state.shownOnce} onBack={() => setLeft(answer)} />
  const valuesOf = (field: ChangeField): readonly string[] => {
    if (sent === null) return firstOf(field)
    return sent.filter(([name]) => name === field.name).map(([, text]) => text)
  }
  const watch = ({ target }: ChangeEvent<HTMLFormElement>): void => {
    if (target instanceof HTMLSelectElement && target.name === 'kind') setKind(target.value)
  }
  const shownGroups = groups.filter(({ kinds }) => kinds === undefined || kinds.includes(kind))
  const known = new Set(shownGroups.flatMap(({ fields }) => fields.map(({ name }) => name)))
  return (
    <form action={submit} onChange={watch} className="flex max-w-3xl flex-col gap-5" noValidate>
      <ErrorSummary title={words.problemsTitle} lines={state.problems.map(({ field, message }) => ({ text: message, fieldId: known.has(field) || field === SIGN_IN_AGAIN ? field : undefined }))} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {shownGroups.map((group) => (
        <Section key={group.id} id={group.id} title={group.title} note={group.note} panel>
          <Folded group={group} open={group.fields.some((field) => valuesOf(field).some((text) => text !== '') || state.problems.some((one) => one.field === field.name))}>
            {group.fields.map((field) => (
              // Drawn anew with each answer, with what was sent in it.
              <ChangeInput key={`${field.name} ${sent?.length ?? 0} ${JSON.stringify(valuesOf(field))}`} field={field} values={valuesOf(field)} error={state.problems.find((one) => one.field === field.name)?.message} kind={kind} />
            ))}
          </Folded>
        </Section>
      ))}
      <div className="flex flex-wrap gap-3">
        <Button look="primary" disabled={pending}>
          {words.check}
        </Button>
        <LinkButton href={backHref}>{words.back}</LinkButton>
      </div>
    </form>
  )
}

function Folded({ group, open, children }: { readonly group: FieldGroup; readonly open: boolean; readonly children: ReactNode }) {
  const fields = <div className="flex flex-col gap-5">{children}</div>
  return group.folded ? (
    <Disclosure summary={group.title} open={open}>
      {fields}
    </Disclosure>
  ) : (
    fields
  )
}

interface ConfirmationProps extends ChangeFormProps {
  readonly sent: Sent
  readonly shown: readonly string[]
  readonly onBack: () => void
}

function Confirmation({ change, danger, words, sent, shown: [seen = '', ...lines], onBack }: ConfirmationProps) {
  const [state, submit, pending] = useActionState(change, EMPTY_FORM)
  const refused = state.problems.length > 0
  return (
    <form action={submit} className="flex max-w-3xl flex-col gap-5">
      <ErrorSummary title={words.notConfirmed} lines={state.problems.map(({ field, message }) => ({ text: message, ...(field === SIGN_IN_AGAIN ? { fieldId: field } : {}) }))} />
      {sent.map(([name, text], at) => (
        <input key={`${name} ${at}`} type="hidden" name={name} value={text} />
      ))}
      <input type="hidden" name="seen" value={seen} />
      <Section id="preview" title={words.preview} note={words.previewNote} panel>
        <ul className="flex list-disc flex-col gap-2 ps-5">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <div className="no-print flex flex-wrap gap-3">
        {!refused && (
          <Button look={danger ? 'danger' : 'primary'} disabled={pending}>
            {words.confirm}
          </Button>
        )}
        <Button type="button" look={refused ? 'primary' : 'secondary'} onClick={onBack}>
          {words.edit}
        </Button>
      </div>
    </form>
  )
}
