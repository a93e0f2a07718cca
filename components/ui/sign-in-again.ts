// A session that is over: where to sign in again, and that leaving the page for it loses nothing.

/** The field of a problem that says so; its line in a summary leads there. */
export const SIGN_IN_AGAIN = 'sign-in-again'

/** Whether these problems say that the session is over: reading the page anew would then lead away from it, with what is typed and what was said. */
export const sessionIsOver = (problems: readonly { readonly field: string }[]): boolean => problems.some(({ field }) => field === SIGN_IN_AGAIN)

let leaving = false

/** True once somebody follows the way to sign in again: what was typed is kept, so nobody need be asked whether to leave. */
export const isLeaving = (): boolean => leaving

/** Goes to sign in, and from there back to this very page. */
export function signInAgain(): void {
  leaving = true
  window.location.assign(`/sign-in?next=${encodeURIComponent(`${window.location.pathname}${window.location.search}`)}`)
}
