'use server'
// Language, appearance, text size and single keys, chosen by anyone.
import { cookies } from 'next/headers'
import { displayChoices } from './display'

const YEAR_S = 365 * 24 * 60 * 60

/** Keeps a display choice in a cookie. Public: it changes nothing but the reader's own view. */
export async function setDisplay(form: FormData): Promise<void> {
  const jar = await cookies()
  for (const [name, value] of displayChoices(form)) jar.set(name, value, { maxAge: YEAR_S, path: '/', sameSite: 'lax', httpOnly: true })
}
