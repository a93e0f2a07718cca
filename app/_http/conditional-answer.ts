// Answers that a program may keep and ask for again: a strong tag, and 304 where what it has is still what there is.
import { headers } from 'next/headers'
import type { Result } from '@/lib/domain/result'
import { ok } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import type { Answer } from './route'

/** Whether a list of tags, as If-None-Match brings it, has this one. */
export const isKnown = (known: string | null, tag: string): boolean => known !== null && (known.trim() === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === tag))

interface Made {
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * @param tag names the very bytes of the answer, without quotes; worked out before they are, wherever that can be
 * @param viewer of whoever asks: what is answered to a person is kept by nothing on the way
 * @param make called where what the program has is not the same
 */
export async function conditionalAnswer(tag: string, viewer: Viewer | null, make: () => Promise<Result<Made>>): Promise<Result<Answer>> {
  const etag = `"${tag}"`
  // Asked again each time, since a version may be withdrawn at any moment.
  const kept = { etag, 'cache-control': viewer === null ? 'private, no-cache' : 'private, no-store', vary: 'Authorization, Cookie' }
  if (isKnown((await headers()).get('if-none-match'), etag)) return ok({ status: 304, body: null, headers: kept })
  const made = await make()
  if (!made.ok) return made
  return ok({ body: made.value.body, headers: { 'content-type': 'application/json; charset=utf-8', ...kept, ...made.value.headers } })
}
