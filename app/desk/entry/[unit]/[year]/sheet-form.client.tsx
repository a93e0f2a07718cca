'use client'
// The entry table: last year's value always beside, one save for all of it, nothing typed is ever lost.
import { useRouter } from 'next/navigation'
import { useActionState, useCallback, useEffect, useRef, useState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { isLeaving, sessionIsOver } from '@/components/ui/sign-in-again'
import { SaveBar } from './save-bar.client'
import { SheetTable } from './sheet-table.client'
import type { SheetGroup, SheetRow } from './sheet-rows'
import type { SheetWords } from './sheet-words'
import { keepEdits, keptEdits, type Edit, type Edits } from './unsaved-edits'

interface SheetFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  /** Whose edits these are: nobody else's are shown in this tab. */
  readonly userId: string
  readonly unitCode: string
  readonly year: string
  readonly readOnly: boolean
  readonly groups: readonly SheetGroup[]
  readonly words: SheetWords
}

export function SheetForm({ action, userId, unitCode, year, readOnly, groups, words }: SheetFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  const [edits, setEdits] = useState<Edits>({})
  const [restored, setRestored] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const router = useRouter()
  const original = useRef(new Map<string, SheetRow>())
  useEffect(() => {
    original.current = new Map(groups.flatMap((group) => group.rows.map((row) => [row.id, row])))
  }, [groups])

  // Only the browser knows what this tab kept, so it is read after the first paint.
  useEffect(() => {
    const kept = keptEdits(userId, unitCode, year)
    setEdits(kept)
    setRestored(Object.keys(kept).length)
  }, [userId, unitCode, year])

  // After a refusal the writer has been told of what others recorded meanwhile: the next save is upon that.
  useEffect(() => {
    if (state.problems.length === 0 || sessionIsOver(state.problems)) return
    setEdits((before) => Object.fromEntries(Object.entries(before).map(([id, own]) => [id, { ...own, baseSeq: null }])))
    router.refresh()
  }, [state, router])

  // A save that went through is the end of the edits it held.
  useEffect(() => {
    if (state.done === null) return
    setEdits({})
    setRestored(0)
    keepEdits(userId, unitCode, year, {})
  }, [state, userId, unitCode, year])

  const count = Object.keys(edits).length
  useEffect(() => {
    if (count === 0) return
    const warn = (event: BeforeUnloadEvent): void => {
      // Whoever goes to sign in again comes back to these edits.
      if (!isLeaving()) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [count])

  useEffect(() => {
    const save = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      form.current?.requestSubmit()
    }
    window.addEventListener('keydown', save)
    return () => window.removeEventListener('keydown', save)
  }, [])

  const edit = useCallback(
    (id: string, change: Partial<Edit>) => {
      setEdits((before) => {
        const row = original.current.get(id)
        const next = { text: row?.text ?? '', reason: '', baseSeq: row?.baseSeq ?? 0, ...before[id], ...change }
        const { [id]: _dropped, ...others } = before
        const after = next.text === row?.text && next.reason === '' ? others : { ...others, [id]: next }
        keepEdits(userId, unitCode, year, after)
        return after
      })
    },
    [userId, unitCode, year],
  )

  const discard = (): void => {
    if (!window.confirm(words.discardConfirm)) return
    setEdits({})
    setRestored(0)
    keepEdits(userId, unitCode, year, {})
  }

  const lines = state.problems.map(({ field, message }) => ({ text: message, ...(field === '' ? {} : { fieldId: field }) }))
  return (
    <form ref={form} action={submit} className="flex flex-col gap-6" noValidate>
      <input type="hidden" name="unitCode" value={unitCode} />
      <input type="hidden" name="year" value={year} />
      {lines.length > 0 && <ErrorSummary title={words.problemsTitle} lines={lines} />}
      {state.notes.length > 0 && <ErrorSummary title={words.notesTitle} lines={state.notes.map(({ field, message }) => ({ text: message, fieldId: field }))} />}
      {restored > 0 && (
        <div className="banner banner-info" role="status">
          <div>{words.restored.replace('{n}', String(restored))}</div>
        </div>
      )}
      {groups.map((group) => (
        <SheetTable key={group.code} group={group} edits={edits} edit={edit} problems={state.problems} readOnly={readOnly} words={words} />
      ))}
      {!readOnly && <SaveBar count={count} done={state.done} pending={pending} discard={discard} words={words} />}
    </form>
  )
}
