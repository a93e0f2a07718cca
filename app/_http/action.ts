// The one way to make a server action. Each is a public endpoint, so each says who may call it before anything is parsed.
import type { z } from 'zod'
import { currentViewer } from '@/lib/auth/viewer'
import { originOf } from '@/lib/auth/request'
import { problem } from '@/lib/domain/problem'
import type { Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import type { Messages } from '@/lib/i18n/messages'
import { log } from '@/lib/platform/log'
import { display } from './display'
import { fieldProblems, type FormState } from './form-state'

interface Handling<T, R> {
  /** Turns the form into what the contract expects. */
  readonly read: (form: FormData) => unknown
  readonly contract: z.ZodType<T>
  /** Called after success, with the words of the reader: a sentence, or a redirect. */
  readonly after: (value: R, t: Messages) => string | Promise<string>
  /** Texts to put back into the form after a refusal; never passwords. */
  readonly typed?: (form: FormData) => Readonly<Record<string, string>>
}

type Action = (state: FormState, form: FormData) => Promise<FormState>

async function handle<T, R>(form: FormData, { read, contract, after, typed }: Handling<T, R>, run: (input: T, origin: RequestOrigin) => Promise<Result<R>>): Promise<FormState> {
  const { t } = await display()
  const kept = typed?.(form) ?? {}
  const input = contract.safeParse(read(form))
  if (!input.success) {
    log.warn({ fields: input.error.issues.map((issue) => issue.path.join('.')) }, 'form refused by its contract')
    return { problems: fieldProblems(t, [problem('form.unreadable', {})]), typed: kept, done: null }
  }
  const result = await run(input.data, await originOf())
  if (!result.ok) return { problems: fieldProblems(t, result.problems), typed: kept, done: null }
  return { problems: [], typed: {}, done: await after(result.value, t) }
}

/** An action for signed-in people; the operation decides whether this one may. */
export function defineAction<T, R>(given: Handling<T, R> & { readonly run: (viewer: Viewer, input: T, origin: RequestOrigin) => Promise<Result<R>> }): Action {
  return async (_state, form) => {
    const viewer = await currentViewer()
    if (viewer === null) {
      const { t } = await display()
      return { problems: fieldProblems(t, [problem('session.ended', {})]), typed: given.typed?.(form) ?? {}, done: null }
    }
    return await handle(form, given, (input, origin) => given.run(viewer, input, origin))
  }
}

/** An action that anyone may call: what it lets happen is decided by its operation alone. */
export function definePublicAction<T, R>(given: Handling<T, R> & { readonly run: (input: T, origin: RequestOrigin) => Promise<Result<R>> }): Action {
  return async (_state, form) => await handle(form, given, given.run)
}
