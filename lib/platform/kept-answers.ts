// Whether the answer that is being made may be shown to the next reader too (docs/decisions/0048-kept-pages.md). Its page has to say so, and
// whatever looks at who asks says no for good. On globalThis: what stands in front and the pages are built apart from each other.
import { AsyncLocalStorage } from 'node:async_hooks'

/** What was said while one answer was made. */
export interface Said {
  /** Its page shows everyone the same. */
  open: boolean
  /** Something looked at who asks. */
  personal: boolean
}

const holder = globalThis as typeof globalThis & { plumblineAnswers?: AsyncLocalStorage<Said> }

const answers = (): AsyncLocalStorage<Said> => (holder.plumblineAnswers ??= new AsyncLocalStorage<Said>())

/** Makes an answer whose keeping is thought of, and nothing else: without this, what is said below goes nowhere. */
export const makeListening = (said: Said, make: () => void): void => answers().run(said, make)

/** Said by a page of readers once it knows that it can be shown. */
export function mayBeKept(): void {
  const said = answers().getStore()
  if (said !== undefined) said.open = true
}

/** Said by whatever looks at who asks. Nothing takes it back. */
export function notForOthers(): void {
  const said = answers().getStore()
  if (said !== undefined) said.personal = true
}

export const isForEveryone = ({ open, personal }: Said): boolean => open && !personal
