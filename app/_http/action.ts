// The one way to make a server action. Each is a public endpoint, so each says who may call it before anything is parsed.
import type { z } from 'zod'
import { SIGN_IN_AGAIN } from '@/components/ui/sign-in-again'
import { currentViewer, presentSession } from '@/lib/auth/viewer'
import { originOf } from '@/lib/auth/request'
import type { RunningSession } from '@/lib/data/sessions'
import type { EntryWith, GuardedEntry } from '@/lib/domain/permissions/entries'
import { problem, type Problem } from '@/lib/domain/problem'
import type { Result } from '@/lib/domain/result'
import type { Stage } from '@/lib/domain/sign-in-stage'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import type { Messages } from '@/lib/i18n/messages'
import { orOutage } from './outage'
import { display, type Display } from './display'
import { fieldProblems } from './field-problems'
import { EMPTY_FORM, type FormState } from './form-state'
import { admits, denied } from './gate'
import { readForm } from './read-form'

/** What an action tells after success: a sentence, and questions about what was saved. */
export interface Done {
  readonly sentence: string
  readonly notes: readonly Problem[]
  /** Told this once, e.g. recovery codes. */
  readonly shownOnce?: readonly string[]
}

interface Handling<T, R> {
  /** Turns the form into what the contract expects. */
  readonly read: (form: FormData) => unknown
  readonly contract: z.ZodType<T>
  /** Names of the fields that may hold several lines; all others hold one. */
  readonly paragraphs?: readonly string[]
  /** Called after success, with the words of the reader: what to tell, or a redirect. */
  readonly after: (value: R, t: Messages) => Done | Promise<Done>
  /** Texts to put back into the form after a refusal; never passwords. */
  readonly typed?: (form: FormData) => Readonly<Record<string, string>>
  /** Turns the path of a problem into the name of the form's field. */
  readonly fieldName?: (form: FormData) => (path: string) => string
}

type Action = (state: FormState, form: FormData) => Promise<FormState>

type Run<T, R> = (input: T, origin: RequestOrigin, display: Display) => Promise<Result<R>>

/** What of a form comes back with a refusal. A call from outside may bring no form at all. */
function shownAgain<T, R>(form: unknown, given: Handling<T, R>): { readonly typed: Readonly<Record<string, string>>; readonly nameOf?: (path: string) => string } {
  if (!(form instanceof FormData)) return { typed: {} }
  const nameOf = given.fieldName?.(form)
  return { typed: given.typed?.(form) ?? {}, ...(nameOf === undefined ? {} : { nameOf }) }
}

async function handle<T, R>(form: FormData, given: Handling<T, R>, run: Run<T, R>): Promise<FormState> {
  const shown = await display()
  const { t } = shown
  const { typed, nameOf } = shownAgain(form, given)
  const refusal = (problems: readonly Problem[]): FormState => ({ ...EMPTY_FORM, problems: fieldProblems(t, problems, nameOf), typed })
  const input = readForm(form, given)
  if (!input.ok) return refusal(input.problems)
  const origin = await originOf()
  const result = await orOutage(() => run(input.value, origin, shown))
  if (!result.ok) return refusal(result.problems)
  const { sentence, notes, shownOnce } = await given.after(result.value, t)
  return { ...EMPTY_FORM, done: sentence, notes: fieldProblems(t, notes, nameOf), ...(shownOnce === undefined ? {} : { shownOnce }) }
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
      return { ...EMPTY_FORM, problems: fieldProblems(t, [reason]), typed: shownAgain(form, given).typed }
    }
    if (viewer === null) return await stop(problem('session.ended', {}, [SIGN_IN_AGAIN]))
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

/** A step of signing in: only for a session that stands at this stage, and only about its own account. */
export function defineStageAction<T, R>(
  _entry: ActionEntry<EntryWith<'signing-in'>>,
  stage: Exclude<Stage, 'FULL'>,
  given: Handling<T, R> & { readonly run: (session: RunningSession, ...rest: Parameters<Run<T, R>>) => Promise<Result<R>> },
): Action {
  return async (_state, form) => {
    const session = await presentSession()
    if (session !== null && session.stage === stage) return await handle(form, given, (...rest) => given.run(session, ...rest))
    const { t } = await display()
    return { ...EMPTY_FORM, problems: fieldProblems(t, [problem('session.ended', {}, [SIGN_IN_AGAIN])]) }
  }
}

/** An action that anyone may call: what it lets happen is decided by its operation alone. */
export function definePublicAction<T, R>(_entry: ActionEntry<EntryWith<'anyone'>>, given: Handling<T, R> & { readonly run: Run<T, R> }): Action {
  return async (_state, form) => await handle(form, given, given.run)
}
