// Cells of the matrix of reading: actors × addresses × methods, asked and judged.
import { ask, each, type Answer } from './ask'
import { ACTORS, LEFT_OUT, NOBODY, UNFINISHED, UNIT_A, UNIT_B, type Actor, type Cast } from './cast'
import { isElsewhere, verdict, viewersOf, type Verdict } from './expected'
import { goldenVerdict } from './golden'
import { amountsTo, comparable, isNoMethod, isUnkept } from './judge'
import { soundFor } from './sound'
import { FULL } from './tally'
import { changedTables, checksums, forgetTries, refusalsOf } from './traces'
import { VERBS, type Verb, type Way } from './ways-in'

export interface Cell {
  readonly actor: Actor
  readonly way: Way
  readonly verb: Verb
  readonly expected: Verdict
  /** What is not there may as well be refused as another's. */
  readonly elsewhere: boolean
}

export interface Findings {
  readonly cells: number
  readonly denied: number
  readonly byHand: number
  readonly compared: number
  readonly wrong: readonly string[]
}

const guarded = (way: Way): boolean => way.access !== 'anyone' && way.access !== 'readers'

const SOME: readonly Actor[] = ['reporter A', 'reporter B', 'reviewer A', 'system admin', 'auditor']

/** A fixed sample for every run: each actor reads every guarded address once; other methods, and pages for readers, by two. */
function isInSample(actor: Actor, way: Way, verb: Verb): boolean {
  if (LEFT_OUT.includes(actor)) return false
  const malformed = way.samples.filter(({ kind }) => kind === 'malformed')
  if (malformed.some(({ text }) => text.includes('..') || text.startsWith('__'))) return false
  const first = way.samples.every(({ kind }) => kind === 'own')
  const served = verb === 'GET' || (!way.entry.startsWith('page ') && way.exported.includes(verb))
  // What is not there is asked for by some; what is somebody else's by everybody.
  const absent = way.samples.some(({ kind }) => kind === 'absent' || kind === 'malformed')
  if (served && guarded(way)) return first || actor === 'anonymous' || (!NOBODY.includes(actor) && (!absent || SOME.includes(actor)))
  const few: readonly Actor[] = ['anonymous', 'reporter B']
  if (!few.includes(actor)) return false
  return verb === 'GET' ? first || way.samples.some(({ kind }) => kind === 'absent') : first && (guarded(way) || !way.entry.startsWith('page '))
}

/** Methods of an address that one way in is asked with: a method that has a way in of its own is asked there. */
const verbsOf = ({ entry, exported }: Way): readonly Verb[] => {
  const own = entry.split(' ')[0] === 'page' ? 'GET' : entry.split(' ')[0]
  return VERBS.filter((verb) => (verb === 'HEAD' ? own === 'GET' || !exported.includes('GET') : verb === own || !exported.includes(verb)))
}

/** Every cell of some ways in; in a full run all of them. */
export async function cellsOf(cast: Cast, ways: readonly Way[]): Promise<readonly Cell[]> {
  const viewers = await viewersOf(cast)
  return ACTORS.flatMap((actor) =>
    ways.flatMap((way) => {
      const asked = [viewers.get(actor) ?? null, way.access, way.route, way.samples] as const
      return verbsOf(way).filter((verb) => FULL || isInSample(actor, way, verb)).map((verb) => ({ actor, way, verb, expected: verdict(...asked), elsewhere: isElsewhere(...asked) }))
    }),
  )
}

const nameOf = ({ actor, verb, way }: Cell): string => `${actor}: ${verb} ${way.path}`

/** Whose reach is one unit, which one collection asks. */
const OWN_ONLY: Partial<Record<Actor, string>> = { 'reporter A': UNIT_A, 'reporter B': UNIT_B }

/** Why the answer is not what its cell says; null where it is. */
function fault(cell: Cell, answer: Answer): string | null {
  const { actor, way, verb, expected } = cell
  const page = way.entry.startsWith('page ')
  const got = amountsTo(answer, !page)
  const said = `${nameOf(cell)}: expected ${expected}, got ${got}`
  if (answer.status >= 500) return `${nameOf(cell)}: ${answer.status}`
  if (verb === 'OPTIONS') return answer.status === 204 || isNoMethod(answer) ? null : `${nameOf(cell)}: ${answer.status}`
  if (isNoMethod(answer) && (!page || verb !== 'GET') && (page || !way.exported.includes(verb))) return null
  // Whatever is no address at all is refused before anybody is asked who they are.
  if (way.samples.some(({ kind }) => kind === 'malformed') && (answer.status === 400 || answer.status === 308)) return null
  // Pages open to anyone send on whoever needs them no more, and some are gone after the first set-up or in production.
  if (way.access === 'anyone') return null
  if (expected === 'own affair') return NOBODY.includes(actor) && !UNFINISHED.includes(actor) && got === 'open' ? said : null
  // Whoever may fill in one thing only is led to it.
  if (way.route === '/desk/entry' && expected === 'open' && got === `sent to /desk/entry/az-2024/${OWN_ONLY[actor] ?? ''}`) return null
  // A program is told that the right is missing, of what is another's and of a unit that is not there alike.
  if (expected === 'hidden') return got === (page ? 'absent' : 'forbidden') ? null : said
  if (cell.elsewhere && !page && got === 'forbidden') return null
  if (expected === 'open' && !page && verb !== 'HEAD') return answer.status === (soundFor(way)?.answered ?? 200) ? null : `${said} (${answer.status})`
  if (expected === 'sign in' && UNFINISHED.includes(actor)) return got === 'sign in' || got === 'stage' ? null : said
  if (guarded(way) && expected !== 'sign in' && !isUnkept(answer)) return `${nameOf(cell)}: may be kept by a cache (${answer.headers['cache-control']})`
  return got === expected ? null : said
}

/** Asks every cell, actor by actor, and looks at answers, rows and log. */
export async function walk(cast: Cast, cells: readonly Cell[]): Promise<Findings> {
  const wrong: string[] = []
  const asked: { readonly cell: Cell; readonly answer: Answer }[] = []
  for (const actor of ACTORS) {
    const own = cells.filter((cell) => cell.actor === actor)
    await forgetTries(cast.owner)
    const cookie = (await cast.begin(actor))?.cookie ?? null
    const before = await checksums(cast.owner)
    const answers = await each(own, async ({ way, verb }) => {
      // A handler may end the session that it is asked in.
      const cookies = way.entry.startsWith('page ') ? cookie : ((await cast.begin(actor))?.cookie ?? null)
      const { search = '', headers = {}, body } = (way.entry.startsWith(`${verb === 'HEAD' ? 'GET' : verb} `) ? soundFor(way) : undefined) ?? {}
      return await ask(cast.product.origin, { method: verb, path: `${way.path}${search}`, cookie: cookies, headers, ...(body === undefined ? {} : { body }) })
    })
    const changed = changedTables(before, await checksums(cast.owner)).filter((table) => table !== 'session' || own.every(({ way }) => way.entry.startsWith('page ')))
    if (changed.length > 0) wrong.push(`${actor}: reading changed ${changed.join(', ')}`)
    own.forEach((cell, at) => {
      const answer = answers[at]
      if (answer !== undefined) asked.push({ cell, answer })
    })
  }
  wrong.push(...asked.flatMap(({ cell, answer }) => fault(cell, answer) ?? []))
  const byHand = asked.filter(({ cell }) => cell.way.entry.startsWith(cell.verb === 'GET' ? 'page ' : `${cell.verb} `)).map(({ cell }) => ({ cell, golden: goldenVerdict(cell.way.entry, cell.way.samples.map(({ kind }) => kind), cell.actor, NOBODY.includes(cell.actor)) }))
  wrong.push(...byHand.flatMap(({ cell, golden }) => (golden === null || golden === cell.expected ? [] : [`${nameOf(cell)}: the design says ${golden}, the table ${cell.expected}`])))
  const refusals = await refusalsOf(cast.owner, asked.map(({ answer }) => answer.requestId))
  const denied = asked.filter(({ cell, answer }) => ['forbidden', 'hidden', 'sign in'].includes(cell.expected) && !isNoMethod(answer))
  for (const { cell, answer } of asked) {
    const written = refusals.get(answer.requestId) ?? []
    const due = (cell.expected === 'forbidden' || cell.expected === 'hidden' || (cell.elsewhere && answer.status === 403)) && !isNoMethod(answer) && answer.status !== 308 ? 1 : 0
    // A page says of what is not there, and of what is another's, that it is not there.
    const either = cell.elsewhere && answer.status === 404 && cell.way.entry.startsWith('page ')
    if (written.length !== due && !(either && written.length <= 1)) wrong.push(`${nameOf(cell)}: ${due} refusal due in the log, ${written.length} there`)
    else if (written.some(({ actor, entry }) => actor !== cast.person(cell.actor).userId || entry !== cell.way.entry)) wrong.push(`${nameOf(cell)}: the refusal in the log names another`)
  }
  const pairs = asked.flatMap(({ cell, answer }) => (cell.expected === 'hidden' && cell.verb === 'GET' ? [{ cell, answer, absent: twin(asked, cell) }] : []))
  for (const { cell, answer, absent } of pairs) {
    if (absent === undefined) continue
    const same = comparable(answer, ...cell.way.samples.map(({ text }) => text)) === comparable(absent.answer, ...absent.cell.way.samples.map(({ text }) => text))
    if (!same) wrong.push(`${nameOf(cell)}: does not look like what is not there (${absent.cell.way.path})`)
  }
  return { cells: asked.length, denied: denied.length, byHand: byHand.filter(({ golden }) => golden !== null).length, compared: pairs.filter(({ absent }) => absent !== undefined).length, wrong }
}

/** The same actor at the same route, where nothing is there at all: no such unit, where a unit is meant. */
function twin(asked: readonly { readonly cell: Cell; readonly answer: Answer }[], cell: Cell): { readonly cell: Cell; readonly answer: Answer } | undefined {
  const gone = asked.filter((other) => other.cell.actor === cell.actor && other.cell.verb === 'GET' && other.cell.way.entry === cell.way.entry && other.cell.way.samples.some(({ kind }) => kind === 'absent'))
  return gone.find((other) => cell.way.route.includes('[unit]') && other.cell.way.samples.every(({ unit }) => unit === undefined)) ?? gone[0]
}
