// What the tables hold, told twice: once read from them, once added up from the events of the log since a moment. Nothing here is shared
// with what wrote either.
import type pg from 'pg'
import { rowsOf } from './database'

export interface Told {
  readonly act: string
  readonly actor: { readonly id: string; readonly role: string; readonly sid8: string }
  readonly obj: { readonly t: string; readonly id: string; readonly dept: string | null; readonly year: number | null }
  readonly before: unknown
  readonly after: unknown
  readonly result: string
  readonly [key: string]: unknown
}

/** Every thing that is compared, by its name: a figure of a unit, a release line, a role given, an account. */
export type Standing = Map<string, string>

const FIGURES = `select 'figure ' || v.code || ' ' || m.code || '|' || p.key as name,
    r.seq || ' ' || coalesce(trim_scale(r.value)::text || ' ' || r.qualifier::text, r.missing::text) as state
  from observation o join revision r on r.id = o.draft_revision_id join metric m on m.id = o.metric_id join period p on p.id = o.period_id
  join org_unit_version v on v.unit_id = o.unit_id and v.dates_known and v.valid_to is null`
const RELEASES = `select 'release ' || l.slug as name, max(r.version)::text as state from release r join release_line l on l.id = r.line_id where r.sealed group by 1`
const GRANTS = `select 'grant ' || g.id as name, concat_ws(' ', g.user_id, g.role, v.code, g.with_descendants, to_char(g.valid_to at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as state
  from role_grant g join org_unit_version v on v.unit_id = g.unit_id and v.dates_known and v.valid_to is null`
const ACCOUNTS = `select 'account ' || u.id as name, concat_ws(' ', coalesce((select v.code from org_unit_version v where v.unit_id = u.unit_id and v.dates_known and v.valid_to is null), '-'),
    case when u.disabled_at is null then 'open' else 'disabled' end, case when u.login_name like 'erased-%' then 'erased' end) as state from app_user u`

/** What the tables hold. */
export async function standing(client: pg.Client): Promise<Standing> {
  const rows = await rowsOf<{ name: string; state: string }>(client, [FIGURES, RELEASES, GRANTS, ACCOUNTS].map((sql) => `(${sql})`).join(' union all '))
  return new Map(rows.map(({ name, state }) => [name, state]))
}

const field = (value: unknown, key: string): unknown => (typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined)
const words = (...parts: readonly unknown[]): string => parts.filter((part) => part !== null && part !== undefined).map(String).join(' ')

function figureText(cell: unknown): string | undefined {
  if (cell === null || cell === undefined) return undefined
  return words(field(cell, 'seq'), field(cell, 'value'), field(cell, 'value') === undefined ? field(cell, 'missing') : field(cell, 'qualifier'))
}

/** Adds one event to what stood before it. Returns what does not follow: a past that the event tells and that was not so. */
export function fold(state: Standing, { act, obj, before, after, result }: Told): readonly string[] {
  if (result !== 'ok') return []
  const expectPast = (name: string, was: string | undefined): readonly string[] => (state.get(name) === was ? [] : [`${name} was ${state.get(name) ?? 'nothing'}, the log says ${was ?? 'nothing'}`])
  const account = `account ${obj.id}`
  const [unit = '-', open = 'open', ...rest] = (state.get(account) ?? '').split(' ')
  switch (act) {
    case 'history.load':
    case 'history.undo':
    case 'observation.record': {
      // Of a whole batch there is one event more, which names no figure.
      if (obj.t !== 'observations') return []
      const names = Object.keys(after ?? {})
      const faults = names.flatMap((key) => expectPast(`figure ${obj.dept ?? ''} ${key}`, figureText(field(before, key))))
      for (const key of names) state.set(`figure ${obj.dept ?? ''} ${key}`, figureText(field(after, key)) ?? '')
      return faults
    }
    case 'release.publish': {
      const [slug = ''] = obj.id.split('/')
      const faults = expectPast(`release ${slug}`, before === null ? undefined : String(field(before, 'version')))
      state.set(`release ${slug}`, String(field(after, 'version')))
      return faults
    }
    case 'role.grant':
      state.set(`grant ${String(field(after, 'grant'))}`, words(obj.id, field(after, 'role'), field(after, 'unit'), field(after, 'withDescendants') === true ? 't' : 'f', field(after, 'until')))
      return []
    case 'role.revoke':
      state.set(`grant ${String(field(before, 'grant'))}`, words(obj.id, field(before, 'role'), field(before, 'unit'), field(before, 'withDescendants') === true ? 't' : 'f', field(after, 'until')))
      return []
    case 'person.create':
      state.set(account, words(field(after, 'unit') ?? '-', 'open'))
      return []
    case 'person.change': {
      const faults = unit === (field(before, 'unit') ?? '-') ? [] : [`${account} worked at ${unit}`]
      state.set(account, words(field(after, 'unit') ?? '-', open, ...rest))
      return faults
    }
    case 'person.disable':
    case 'person.enable':
      state.set(account, words(unit, field(after, 'disabled') === true ? 'disabled' : 'open', ...rest))
      return []
    case 'person.erase':
      state.set(account, words('-', open, 'erased'))
      return []
    default:
      return []
  }
}

/** One line for each thing that the two tell differently. */
export function differing(log: Standing, tables: Standing): readonly string[] {
  return [...new Set([...log.keys(), ...tables.keys()])].filter((name) => log.get(name) !== tables.get(name)).map((name) => `${name}: log ${log.get(name) ?? 'nothing'}, tables ${tables.get(name) ?? 'nothing'}`)
}
