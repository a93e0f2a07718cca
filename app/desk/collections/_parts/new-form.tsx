// The form of a new collection, or of one that is copied. It asks by GET: what would be made is shown at an address of its own first.
import type { FieldProblem } from '@/app/_http/form-state'
import { Button } from '@/components/ui/button'
import { Choice, ChoiceGroup } from '@/components/ui/choice'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { ASKED_KINDS } from '@/lib/domain/collecting/propose-duties'
import { PERIOD_PARTS } from '@/lib/domain/collecting/period-part'
import type { Messages } from '@/lib/i18n/messages'
import { aroundNumber } from './around-number'
import { HeadFields, headWords } from './head-fields'
import { MetricChoice, type ChoosableGroup } from './metric-choice.client'

interface NewFormProps {
  readonly t: Messages
  /** Null for a copy: its metrics and units are those of the copied one. */
  readonly groups: readonly ChoosableGroup[] | null
  readonly form: FormData
  readonly problems: readonly FieldProblem[]
}

export function NewForm({ t, groups, form, problems }: NewFormProps) {
  const words = t.collections
  const valueOf = (field: string): string => {
    const value = form.get(field)
    return typeof value === 'string' ? value : ''
  }
  const errorOf = (field: string): string | undefined => problems.find((problem) => problem.field === field)?.message
  const kinds = new Set(form.getAll('kinds'))
  return (
    <form method="get" action="/desk/collections/new" className="panel flex max-w-5xl flex-col gap-6" noValidate>
      <ErrorSummary title={words.problemsTitle} lines={problems.map(({ field, message }) => ({ text: message, ...(field === '' ? {} : { fieldId: field }) }))} />
      <input type="hidden" name="check" value="1" />
      {groups === null && <input type="hidden" name="from" value={valueOf('from')} />}
      <div className="grid gap-5 sm:grid-cols-3">
        {groups !== null && (
          <>
            <TextInput id="year" name="year" label={words.year} hint={words.yearHint} error={errorOf('year')} defaultValue={valueOf('year')} inputMode="numeric" autoComplete="off" maxLength={4} />
            <Select id="part" name="part" label={words.part} defaultValue={valueOf('part')} options={PERIOD_PARTS.map((part) => ({ value: part, label: words.parts[part] }))} />
          </>
        )}
        <TextInput id="code" name="code" label={words.code} hint={words.codeHint} error={errorOf('code')} defaultValue={valueOf('code')} autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={40} />
      </div>
      <HeadFields words={headWords(t)} valueOf={valueOf} errorOf={errorOf} />
      {groups !== null && (
        <>
          <ChoiceGroup legend={words.kindsTitle} hint={words.kindsHint}>
            {ASKED_KINDS.map((kind) => (
              <Choice key={kind} kind="checkbox" name="kinds" value={kind} label={words.kinds[kind]} defaultChecked={kinds.has(kind)} />
            ))}
          </ChoiceGroup>
          <MetricChoice groups={groups} error={errorOf('metrics')} words={{ legend: words.metrics, hint: words.metricsHint, all: words.all, none: words.noneOf, chosen: aroundNumber(words.chosen) }} />
        </>
      )}
      <div>
        <Button look="primary">{words.check}</Button>
      </div>
    </form>
  )
}
