// What to put in place of each dynamic segment of an address. A segment without samples fails the suite: add its row here.
import { randomUUID } from 'node:crypto'
import { CITY, UNIT_A, UNIT_B, type Cast } from './cast'
import { FULL } from './tally'

export interface Sample {
  readonly text: string
  /** How the object stands to reporter A: own department, another, a year of which everything is published, and so on. */
  readonly kind: 'own' | 'other department' | 'whole city' | 'other year' | 'published year' | 'absent' | 'malformed'
  /** The unit that it is or belongs to. */
  readonly unit?: string
  /** The account that it is. */
  readonly person?: string
}

const UNREADABLE: readonly Sample[] = [
  { text: '%27%20or%201%3D1--', kind: 'malformed' },
  { text: '..%2F..%2Fdesk', kind: 'malformed' },
  { text: '__proto__', kind: 'malformed' },
]
/** All of them in the full run; one otherwise, since each stands in every segment of every address. */
const MALFORMED = UNREADABLE.slice(FULL ? 0 : -1)

/** Keys are `<piece before>/<segment>`, or the segment alone for wherever it stands. */
const table = (cast: Cast): Readonly<Record<string, readonly Sample[]>> => ({
  '[collection]': [{ text: 'az-2024', kind: 'own' }, { text: 'no-such-collection', kind: 'absent' }, ...MALFORMED],
  '[collection]/[unit]': [
    { text: UNIT_A, kind: 'own', unit: UNIT_A },
    { text: UNIT_B, kind: 'other department', unit: UNIT_B },
    { text: CITY, kind: 'whole city', unit: CITY },
    { text: '999999', kind: 'absent' },
    ...MALFORMED,
  ],
  // Of a comment, and of a file: nobody made one.
  '[id]': [{ text: '99999999', kind: 'absent' }, { text: '1e0', kind: 'malformed' }],
  '[year]': [
    { text: '2024', kind: 'own' },
    { text: '2023', kind: 'published year' },
    { text: '2031', kind: 'other year' },
    { text: '24', kind: 'malformed' },
    { text: '2024%00', kind: 'malformed' },
  ],
  '[period]': [
    { text: '2024', kind: 'own' },
    { text: '2023', kind: 'published year' },
    { text: '2031-Q3', kind: 'other year' },
    { text: '24', kind: 'malformed' },
    { text: '2024-Q9', kind: 'malformed' },
    { text: '2024%00', kind: 'malformed' },
  ],
  'releases/[period]': [
    { text: '2024', kind: 'own' },
    { text: '2023', kind: 'published year' },
    { text: '2031-Q3', kind: 'absent' },
    { text: '24', kind: 'malformed' },
    { text: '2024-Q9', kind: 'malformed' },
    { text: '2024%00', kind: 'malformed' },
  ],
  // Figures recorded of a unit, and one published figure along its releases.
  'drafts/[unit]': [
    { text: UNIT_A, kind: 'own', unit: UNIT_A },
    { text: UNIT_B, kind: 'other department', unit: UNIT_B },
    { text: CITY, kind: 'whole city', unit: CITY },
    { text: '999999', kind: 'absent' },
    ...MALFORMED,
  ],
  'observations/[metric]': [{ text: 'RULE_NEW', kind: 'own' }, { text: 'NOTHING', kind: 'absent' }, ...MALFORMED],
  '[metric]/[unit]': [{ text: CITY, kind: 'own', unit: CITY }, { text: '999999', kind: 'absent' }, ...MALFORMED],
  '[unit]/[period]': [{ text: '2023', kind: 'own' }, { text: '2031', kind: 'absent' }, ...MALFORMED],
  // Whatever the interface for programs does not have.
  '[...address]': [{ text: 'nothing', kind: 'absent' }, { text: 'nothing/at/all', kind: 'absent' }],
  'documents/[slug]': [{ text: 'report-2023', kind: 'own' }, { text: 'report-1066', kind: 'absent' }, ...MALFORMED],
  'metrics/[code]': [{ text: 'MED_FOUND', kind: 'own' }, { text: 'NOTHING', kind: 'absent' }, ...MALFORMED],
  // The one that needs no parameters.
  'figures/[chart]': [{ text: 'tiles', kind: 'own' }, { text: 'nothing', kind: 'absent' }, ...MALFORMED],
  '[chart]/[format]': [{ text: 'svg', kind: 'own' }, { text: 'png', kind: 'own' }, { text: 'csv', kind: 'own' }, { text: 'exe', kind: 'absent' }],
  'releases/[slug]': [{ text: 'annual-2023', kind: 'own' }, { text: 'annual-2024', kind: 'absent' }, ...MALFORMED],
  'units/[code]': [{ text: UNIT_A, kind: 'own' }, { text: UNIT_B, kind: 'other department' }, { text: '999999', kind: 'absent' }, ...MALFORMED],
  '[code]/[act]': [{ text: 'version', kind: 'own' }, { text: 'explode', kind: 'absent' }, ...MALFORMED],
  '[code]/[change]': [{ text: 'rename', kind: 'own' }, { text: 'explode', kind: 'absent' }, ...MALFORMED],
  'audit/[stream]': [{ text: 'auth', kind: 'own' }, { text: 'unit-999999', kind: 'absent' }, ...MALFORMED],
  '[stream]/[seq]': [{ text: '1', kind: 'own' }, { text: '99999999', kind: 'absent' }, { text: '1e0', kind: 'malformed' }],
  'export/[format]': [{ text: 'csv', kind: 'own' }, { text: 'zip', kind: 'own' }, { text: 'exe', kind: 'absent' }],
  '[format]': [{ text: 'csv', kind: 'own' }, { text: 'exe', kind: 'absent' }],
  '[...nextauth]': ['session', 'csrf', 'providers', 'signin', 'signout', 'callback/credentials', 'nothing'].map((text) => ({ text, kind: 'own' as const })),
  // Nobody's: what opens one is told once to whom it belongs to.
  'calendar/[token]': [{ text: 'A'.repeat(43), kind: 'absent' }, { text: 'short', kind: 'malformed' }, ...MALFORMED],
  'screen/[token]': [{ text: 'A'.repeat(43), kind: 'absent' }, { text: 'short', kind: 'malformed' }, ...MALFORMED],
  '[token]/[file]': [{ text: 'plumbline.ics', kind: 'absent' }, { text: 'another.ics', kind: 'absent' }, ...MALFORMED],
  'collections/[code]': [{ text: '2023', kind: 'own' }, { text: 'no-such-collection', kind: 'absent' }, ...MALFORMED],
  'units/[unit]': [{ text: CITY, kind: 'own', unit: CITY }, { text: '999999', kind: 'absent' }, ...MALFORMED],
  'receipt/[number]': [{ text: '2024-410721-01', kind: 'absent' }, ...MALFORMED],
  // Nobody sent an upload, and there is no batch.
  '[unit]/[number]': [{ text: '99999999', kind: 'absent' }, { text: '1e0', kind: 'malformed' }],
  'files/[number]': [{ text: '99999999', kind: 'absent' }, { text: '1e0', kind: 'malformed' }],
  'history/[number]': [{ text: '99999999', kind: 'absent' }, { text: '1e0', kind: 'malformed' }],
  'template/[format]': [{ text: 'csv', kind: 'own' }, { text: 'xlsx', kind: 'own' }, { text: 'exe', kind: 'absent' }],
  'people/[id]': people(cast),
})

const people = (cast: Cast): readonly Sample[] => [
  { text: cast.bystander.userId, kind: 'own', person: cast.bystander.userId },
  { text: cast.person('reporter B').userId, kind: 'other department', person: cast.person('reporter B').userId },
  { text: randomUUID(), kind: 'absent' },
  ...MALFORMED,
]

const isDynamic = (piece: string): boolean => piece.startsWith('[')

/** Samples of the segment at a place of a route. Throws a sentence where there are none. */
export function samplesFor(cast: Cast, route: string, at: number): readonly Sample[] {
  const pieces = route.split('/')
  const segment = pieces[at] ?? ''
  const rows = table(cast)
  const found = rows[`${pieces[at - 1]}/${segment}`] ?? rows[segment]
  if (found === undefined) throw new Error(`${route}: nothing is known to put in place of ${segment}; add a row '${pieces[at - 1]}/${segment}' to tests/security/authorization/samples.ts`)
  return found
}

/** An address of a route, with what stands in its segments. */
export interface Address {
  readonly path: string
  readonly samples: readonly Sample[]
}

/**
 * Addresses of a route: every sample of each segment beside the first samples of the others.
 * @example addresses(cast, '/units/[code]') // /units/410721, /units/410782, /units/999999 …
 */
export function addresses(cast: Cast, route: string): readonly Address[] {
  const pieces = route.split('/')
  const places = pieces.flatMap((piece, at) => (isDynamic(piece) ? [at] : []))
  const choices = new Map(places.map((at) => [at, samplesFor(cast, route, at)]))
  const first = new Map([...choices].flatMap(([at, samples]) => (samples[0] === undefined ? [] : [[at, samples[0]] as const])))
  const build = (chosen: ReadonlyMap<number, Sample>): Address => ({ path: pieces.map((piece, at) => chosen.get(at)?.text ?? piece).join('/') || '/', samples: [...chosen.values()] })
  const varied = [...choices].flatMap(([at, samples]) => samples.slice(1).map((sample) => build(new Map([...first, [at, sample]]))))
  return [build(first), ...varied]
}
