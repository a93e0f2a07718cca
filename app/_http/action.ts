// The one way to make a server action. Each is a public endpoint, so each says who may call it before anything is parsed.
import type { z } from 'zod'
import { currentViewer } from '@/lib/auth/viewer'
import { originOf } from '@/lib/auth/request'
import type { EntryWith, GuardedEntry } from '@/lib/domain/permissions/entries'
import { problem, type Problem } from '@/lib/domain/problem'
import type { Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import type { Messages } from '@/lib/i18n/messages'
import { log } from '@/lib/platform/log'
import { display, type Display } from './display'
import { fieldProblems } from './field-problems'
import { EMPTY_FORM, type FormState } from './form-state'
import { admits, denied } from './gate'

/** What an action tells after success: a sentence, and questions about what was saved. */
export interface Done {
  readonly sentence: string
  readonly notes: readonly Problem[]
}

interface Handling<T, R> {
  /** Turns the form into what the contract expects. */
  readonly read: (form: FormData) => unknown
  readonly contract: z.ZodType<T>
  /** Called after success, with the words of the reader: what to tell, or a redirect. */
  readonly after: (value: R, t: Messages) => Done | Promise<Done>
  /** Texts to put back into the form after a refusal; never passwords. */
  readonly typed?: (form: FormData) => Readonly<Record<string, string>>
  /** Turns the path of a problem into the name of the form's field. */
  readonly fieldName?: (form: FormData) => (path: string) => string
}

type Action = (state: FormState, form: FormData) => Promise<FormState>

type Run<T, R> = (input: T, origin: RequestOrigin, display: Display) => Promise<Result<R>>

async function handle<T, R>(form: FormData, given: Handling<T, R>, run: Run<T, R>): Promise<FormState> {
  const shown = await display()
  const { t } = shown
  const typed = given.typed?.(form) ?? {}
  const nameOf = given.fieldName?.(form)
  const refusal = (problems: readonly Problem[]): FormState => ({ ...EMPTY_FORM, problems: fieldProblems(t, problems, nameOf), typed })
  const input = given.contract.safeParse(given.read(form))
  if (!input.success) {
    log.warn({ fields: input.error.issues.map((issue) => issue.path.join('.')) }, 'form refused by its contract')
    return refusal([problem('form.unreadable', {})])
  }
  const result = await run(input.data, await originOf(), shown)
  if (!result.ok) return refusal(result.problems)
  const { sentence, notes } = await given.after(result.value, t)
  return { ...EMPTY_FORM, done: sentence, notes: fieldProblems(t, notes, nameOf) }
}

type ActionEntry<E extends string> = Extract<E, `action ${string}`>

const isMissingPermission = ({ code }: Problem): boolean => code === 'permission.missing'

/**
 * An action for signed-in people whose roles the entry admits; the operation decides about this very unit or account.
 * Either refusal is written to the audit log.
 */
export function defineAction<T, R>(
  entry: ActionEntry<GuardedEntry>,
  given: Handling<T, R> & { readonly run: (viewer: Viewer, ...rest: Parameters<Run<T, R>>) => Promise<Result<R>> },
): Action {
  return async (_state, form) => {
    const viewer = await currentViewer()
    const stop = async (reason: Problem): Promise<FormState> => {
      const { t } = await display()
      return { ...EMPTY_FORM, problems: fieldProblems(t, [reason]), typed: given.typed?.(form) ?? {} }
    }
    if (viewer === null) return await stop(problem('session.ended', {}))
    if (!admits(viewer, entry)) {
      await denied(viewer, entry, '')
      return await stop(problem('permission.missing', { action: entry }))
    }
    return await handle(form, given, async (...rest) => {
      const result = await given.run(viewer, ...rest)
      if (!result.ok && result.problems.some(isMissingPermission)) await denied(viewer, entry, 'this one')
      return result
    })
  }
}

/** An action that anyone may call: what it lets happen is decided by its operation alone. */
export function definePublicAction<T, R>(_entry: ActionEntry<EntryWith<'anyone'>>, given: Handling<T, R> & { readonly run: Run<T, R> }): Action {
  return async (_state, form) => await handle(form, given, given.run)
}
