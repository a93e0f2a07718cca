// What an actor must never see: other departments' tokens, and anybody's secrets.
import { can, mayAnywhere } from '@/lib/domain/permissions/decide'
import type { Viewer } from '@/lib/domain/viewer'
import type { Answer } from './ask'
import { UNIT_A, UNIT_B, type Actor, type Canary, type Cast } from './cast'

const RECORDER: Readonly<Record<string, Actor>> = { [UNIT_A]: 'reporter A', [UNIT_B]: 'reporter B' }

/** Whether this person may read a token, by the design: drafts where a role reaches, names of those whose drafts one reads, all names for administrators and auditors. */
function mayRead(viewer: Viewer | null, actor: Actor, canary: Canary): boolean {
  if (viewer === null) return false
  if (canary.actor === actor) return true
  if (canary.of === 'agent') return false
  if (canary.of === 'name' && (mayAnywhere(viewer, 'person.read') || mayAnywhere(viewer, 'audit.read'))) return true
  const unit = canary.of !== 'name' ? canary.unitCode : Object.keys(RECORDER).find((code) => RECORDER[code] === canary.actor)
  return unit !== undefined && unit !== null && can(viewer, 'observation.read-draft', { unit })
}

/** Tokens that must not reach this actor. */
export const foreignTokens = (cast: Cast, viewer: Viewer | null, actor: Actor): readonly Canary[] => cast.canaries.filter((canary) => !mayRead(viewer, actor, canary))

/** Texts that must reach nobody: seeds, sessions and recovery codes as the database keeps them, in the spellings of bytes. */
export async function secrets(cast: Cast): Promise<ReadonlySet<string>> {
  const { rows } = await cast.owner.query<{ hex: string; base64: string }>(
    `select encode(kept, 'hex') as hex, replace(encode(kept, 'base64'), E'\\n', '') as base64 from
       (select id_hash as kept from session union select code_hash from recovery_code union select totp_secret from app_user where totp_secret is not null) t`,
  )
  const bare = (base64: string): string => base64.replace(/=+$/, '')
  return new Set(rows.flatMap(({ hex, base64 }) => [hex, bare(base64), bare(base64).replaceAll('+', '-').replaceAll('/', '_')]))
}

/** Whether a text holds the hash of a password or one of the secrets: there are thousands, so what could be one is cut out and looked up. */
function holdsSecret(text: string, kept: ReadonlySet<string>): boolean {
  if (text.includes('$argon2')) return true
  const lengths = [...new Set([...kept].map((secret) => secret.length))]
  return [...text.matchAll(/[\w+/-]{32,}/g)].some(([run]) => lengths.some((length) => Array.from({ length: Math.max(0, run.length - length + 1) }, (_one, at) => run.slice(at, at + length)).some((piece) => kept.has(piece))))
}

/**
 * Whether an answer is there to say whom to ask, and so names who holds a role: the first page of the desk, and a page that is refused.
 * @param refused whether this page is closed to whoever asked; as a payload that comes with status 200
 */
export const saysWho = (page: string, answer: Answer, refused = false): boolean => refused || answer.status === 403 || /^\/desk(\?|$)/.test(page)

/** What an answer gives away, each in words. */
export function leaks(answer: Answer, foreign: readonly Canary[], kept: ReadonlySet<string>): readonly string[] {
  const text = `${JSON.stringify(answer.headers)}${answer.body}`
  const tokens = foreign.filter(({ token }) => text.includes(token)).map(({ of, unitCode, actor }) => `the ${of} of ${actor ?? unitCode}`)
  return [...tokens, ...(holdsSecret(text, kept) ? ['a secret'] : [])]
}

/** The same of an answer to this person. Whoever is signed in may be told who holds a role, where the answer is there to say so. */
export function leaksTo(cast: Cast, viewer: Viewer | null, actor: Actor, answer: Answer, kept: ReadonlySet<string>, toldWho: boolean): readonly string[] {
  const named = viewer !== null && toldWho
  return leaks(answer, foreignTokens(cast, viewer, actor).filter(({ of, actor: whose }) => !(named && of === 'name' && whose !== null && cast.person(whose).grants.length > 0)), kept)
}
