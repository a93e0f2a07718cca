// Cells of the matrix of acting: actors × actions × objects × forms of a call × pages it is sent to.
import { can, mayAnywhere, type About } from '@/lib/domain/permissions/decide'
import { PERMISSIONS, type Action } from '@/lib/domain/permissions/table'
import { problem } from '@/lib/domain/problem'
import type { Viewer } from '@/lib/domain/viewer'
import { messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import type { Begun } from '../actors'
import { ask, each, type Answer } from './ask'
import { bodiesFor, NO_FIELDS, type Body } from './bodies'
import { callOf, FORMS, type Form } from './calls'
import { ACTORS, LEFT_OUT, UNFINISHED, type Actor, type Cast } from './cast'
import { viewersOf, type Verdict } from './expected'
import { GOLDEN_ACTIONS } from './golden'
import { FULL } from './tally'
import { changedTables, checksums } from './traces'
import type { BuiltAction, WaysIn } from './ways-in'

export interface Act {
  readonly actor: Actor
  readonly action: BuiltAction
  readonly body: Body
  readonly form: Form
  /** Page that the call is sent to. */
  readonly path: string
  /** Whether that page holds the action at all. */
  readonly held: boolean
  readonly expected: Verdict
}

export interface Findings {
  readonly calls: number
  readonly denied: number
  readonly byHand: number
  readonly wrong: readonly string[]
}

const isAction = (access: string): access is Action => Object.hasOwn(PERMISSIONS, access)

function expectedOf(viewer: Viewer | null, { access }: BuiltAction, body: Body): Verdict {
  if (access === 'anyone' || access === 'readers' || access === 'signing-in') return 'own affair'
  if (viewer === null) return 'sign in'
  if (!isAction(access)) return 'open'
  if (!mayAnywhere(viewer, access)) return 'forbidden'
  return body.unit === undefined || can(viewer, access, { unit: body.unit } as About<Action>) ? 'open' : 'hidden'
}

/** Pages that calls are sent to: the action's own, the one of signing in, and in a full run every other. */
function pagesFor(ways: WaysIn, { entry, routes }: BuiltAction): readonly { readonly path: string; readonly held: boolean }[] {
  const firsts = ways.pages.filter(({ samples }) => samples.every(({ kind }) => kind === 'own'))
  const own = `/${entry.slice('action '.length).split('#')[0]}`
  const first = firsts.find(({ route }) => route === own) ?? firsts.find(({ route }) => routes.includes(route) && route.startsWith('/desk'))
  const chosen = [...(first === undefined ? [] : [first]), ...firsts.filter(({ route }) => route === '/sign-in' || route === '/'), ...(FULL ? firsts : [])]
  return [...new Map(chosen.map(({ path, route }) => [path, { path, held: routes.includes(route) }])).values()]
}

const FEW: readonly Actor[] = ['anonymous', 'second factor', 'no role', 'reporter B']

/**
 * A fixed sample for every run: each actor at the action's own page, every form there and at signing in by two. In full every form at the
 * first three pages by everybody, and a call at every other page by some.
 */
function isChosen(actor: Actor, { first, where, how }: { readonly first: boolean; readonly where: number; readonly how: number }): boolean {
  if (FULL) return where < 3 || (how === 0 && first && FEW.includes(actor))
  if (LEFT_OUT.includes(actor)) return false
  if (how === 0 && where === 0) return true
  return (actor === 'anonymous' || actor === 'reporter B') && first && where < 2
}

/** Every call of the matrix that this run makes. */
export async function actsOf(cast: Cast, ways: WaysIn): Promise<readonly Act[]> {
  const viewers = await viewersOf(cast)
  const acts: Act[] = []
  for (const action of ways.actions) {
    const calls = pagesFor(ways, action).flatMap(({ path, held }, where) => FORMS.map((form, how) => ({ path, held, where, form, how })))
    const bodies = await bodiesFor(cast, action)
    for (const actor of ACTORS) {
      const own = bodies.flatMap((body, at) =>
        calls
          .filter(({ where, how }) => isChosen(actor, { first: at === 0, where, how }))
          .map(({ path, held, form }) => ({ actor, action, body, form, path, held, expected: expectedOf(viewers.get(actor) ?? null, action, body) })),
      )
      acts.push(...own)
    }
  }
  return acts
}

const nameOf = ({ actor, action, form, path, body }: Act): string => `${actor}: ${action.entry} as ${form} at ${path}${body.unit === undefined ? '' : ` on ${body.unit}`}`

/** What the answer to a call says. Only a call by script brings it back as it is. */
function said({ action, form }: Act, { status, body }: Answer): string {
  if (status >= 500) return `status ${status}`
  if (form === 'state form' || form === 'plain form') return 'unread'
  const sentences = messages('zh-CN').problem
  if (body.includes(problemSentence(sentences, problem('session.ended', {})))) return 'sign in'
  if (body.includes(problemSentence(sentences, problem('permission.missing', { action: isAction(action.access) ? action.access : action.entry })))) return 'forbidden'
  if (body === '{}') return 'nowhere'
  return /^\d+:E\{/m.test(body) ? 'failed' : 'open'
}

/** Calls every act, and looks at answers, rows and log. Whoever may act sends nothing that could be done. */
export async function perform(cast: Cast, acts: readonly Act[]): Promise<Findings> {
  const wrong: string[] = []
  const done = async (list: readonly Act[]): Promise<readonly { readonly act: Act; readonly answer: Answer; readonly session8: string }[]> => {
    const sessions: (Begun | null)[] = []
    for (const act of list) sessions.push(await cast.begin(act.actor))
    return await each(list, async (act, at) => {
      const session = sessions[at] ?? null
      const harmless = act.expected === 'open' || (act.expected === 'own affair' && UNFINISHED.includes(act.actor))
      const answer = await ask(cast.product.origin, callOf(act.form, act.action.id, act.path, harmless ? NO_FIELDS : act.body.fields, session?.cookie ?? null))
      return { act, answer, session8: session?.session8 ?? '' }
    })
  }
  // One's own account changes under one's own acts, so those follow each other.
  const oneByOne = async (list: readonly Act[]): ReturnType<typeof done> => {
    const results: Awaited<ReturnType<typeof done>>[number][] = []
    for (const act of list) results.push(...(await done([act])))
    return results
  }
  const all: Awaited<ReturnType<typeof done>>[number][] = []
  for (const entry of new Set(acts.map(({ action }) => action.entry))) {
    const own = acts.filter(({ action }) => action.entry === entry)
    all.push(...(await oneByOne(own.filter(({ expected }) => expected === 'open'))))
    const before = await checksums(cast.owner)
    all.push(...(await done(own.filter(({ expected }) => expected !== 'open'))))
    // Sessions of the calls themselves are new.
    const changed = changedTables(before, await checksums(cast.owner)).filter((table) => table !== 'session')
    if (changed.length > 0) wrong.push(`${entry}: refused calls changed ${changed.join(', ')}`)
  }
  const { rows } = await cast.owner.query<{ sid8: string; entry: string; n: number }>(
    `select e.j->'actor'->>'sid8' as sid8, e.j->'obj'->>'id' as entry, count(*)::int as n from (select body::jsonb as j from audit.event where stream = 'auth') e
     where e.j->>'act' = 'access.refuse' group by 1, 2`,
  )
  const refusals = new Map(rows.map(({ sid8, entry, n }) => [`${sid8} ${entry}`, n]))
  for (const { act, answer, session8 } of all) {
    const got = said(act, answer)
    const due = act.expected === 'hidden' ? 'forbidden' : act.expected
    // Without a form there is no unit to be refused, and at a page that does not hold it nothing need be said; nothing is done either way.
    const unasked = !act.held || (act.expected === 'hidden' && (act.form === 'arguments' || act.form === 'plain form'))
    if (got.startsWith('status')) wrong.push(`${nameOf(act)}: ${got}`)
    else if (due !== 'own affair' && got !== 'unread' && got !== due && !(unasked && (got === 'nowhere' || (act.held && got === 'open')))) wrong.push(`${nameOf(act)}: expected ${due}, got ${got}`)
    const written = refusals.get(`${session8} ${act.action.entry}`) ?? 0
    const expected = due === 'forbidden' ? 1 : 0
    if (session8 !== '' && written !== expected && !(unasked && written === 0)) wrong.push(`${nameOf(act)}: ${expected} refusal due in the log, ${written} there`)
  }
  const byHand = goldenFaults(acts)
  return { calls: all.length, denied: all.filter(({ act }) => act.expected !== 'open' && act.expected !== 'own affair').length, byHand: byHand.judged, wrong: [...wrong, ...byHand.wrong] }
}

/** Differences between what the table says of each action and what the copy by hand says. */
export function goldenFaults(acts: readonly Act[]): { readonly judged: number; readonly wrong: readonly string[] } {
  const open = new Map<string, Set<Actor>>()
  for (const { action, actor, body, expected, form, path } of acts) {
    const first = acts.find((other) => other.action === action)
    if (body !== first?.body || form !== 'script' || path !== first.path) continue
    const who = open.get(action.entry) ?? new Set<Actor>()
    open.set(action.entry, expected === 'open' ? who.add(actor) : who)
  }
  const judged = [...open].flatMap(([entry, who]) => {
    const golden = GOLDEN_ACTIONS[entry]
    return golden === undefined ? [] : [{ entry, who: ACTORS.filter((actor) => who.has(actor)), golden: ACTORS.filter((actor) => golden.includes(actor)) }]
  })
  return { judged: judged.length * ACTORS.length, wrong: judged.flatMap(({ entry, who, golden }) => (who.join() === golden.join() ? [] : [`${entry}: the design lets ${golden.join(', ')}, the table ${who.join(', ')}`])) }
}
