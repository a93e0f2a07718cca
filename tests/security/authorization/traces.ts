// What a request left behind: rows changed anywhere but in the log, and refusals written into it.
import type pg from 'pg'

// Written by reading, not by deciding: when a session was last seen, how often somebody tried.
const LEFT_OUT: Readonly<Record<string, string>> = {
  session: `to_jsonb(t) - 'last_seen_at'`,
  rate_limit: '',
  // What the clock tells comes while others ask.
  notice: `case when t.kind in ('collection.opened', 'collection.due-soon', 'collection.overdue') then null else to_jsonb(t) end`,
}

/** Lets everybody ask again: we all come from one address, whose requests are counted. */
export async function forgetTries(owner: pg.Client): Promise<void> {
  await owner.query("delete from rate_limit where key like 'asked %'")
}

/** One digest for each table of the product's data, over all its rows. */
export async function checksums(owner: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
  )
  const parts = tables
    .filter(({ name }) => LEFT_OUT[name] !== '')
    .map(({ name }) => {
      const row = `(${LEFT_OUT[name] ?? 'to_jsonb(t)'})::text`
      return `select '${name}' as name, md5(coalesce(string_agg(${row}, E'\\n' order by ${row} collate "C"), '')) as digest from public."${name}" t`
    })
  const { rows } = await owner.query<{ name: string; digest: string }>(parts.join(' union all '))
  return new Map(rows.map(({ name, digest }) => [name, digest]))
}

/** Tables whose rows differ between two looks. */
export const changedTables = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] =>
  [...after].filter(([name, digest]) => before.get(name) !== digest).map(([name]) => name).toSorted()

export interface Refusal {
  readonly actor: string
  readonly entry: string
}

/** Refusals in the log by the id of their request. */
export async function refusalsOf(owner: pg.Client, requestIds: readonly string[]): Promise<ReadonlyMap<string, readonly Refusal[]>> {
  const { rows } = await owner.query<{ req: string; actor: string; entry: string }>(
    `select e.j->>'req' as req, e.j->'actor'->>'id' as actor, e.j->'obj'->>'id' as entry from (select body::jsonb as j from audit.event where stream = 'auth') e
     where e.j->>'result' = 'denied' and e.j->>'req' = any($1)`,
    [[...requestIds]],
  )
  const found = new Map<string, Refusal[]>()
  for (const { req, actor, entry } of rows) found.set(req, [...(found.get(req) ?? []), { actor, entry }])
  return found
}
