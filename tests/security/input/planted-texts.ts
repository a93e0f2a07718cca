// Puts texts into every column that holds text for people, past all rules, as only the owner of the database can; and takes them out again.
import type pg from 'pg'

export interface Planting {
  /** `table.column` of all that were planted. */
  readonly fields: readonly string[]
  /** Returns how many columns took one. */
  readonly plant: (payloads: readonly string[]) => Promise<number>
  readonly restore: () => Promise<void>
}

// What addresses, joins and formats are made of: with another text there would be no page to look at.
const KEPT = /^(code|slug|key|login_name|sso_name|password_hash|former_password|unit|unit_of_measure|display_scale|kind|origin|issuer|subject|end_reason|app_version|stream|number|ip|icd|section)$|_hash$|_code$/
const KEPT_TABLES = /^(_prisma_migrations|rate_limit|identity|former_password|recovery_code|session|release_line)$/

interface Column {
  readonly table: string
  readonly column: string
}

/** Finds the columns and keeps what they hold. Triggers sleep while texts are put in: they guard what this gets around on purpose. */
export async function plantedTexts(owner: pg.Client): Promise<Planting> {
  const { rows } = await owner.query<Column>(
    `select c.table_name as "table", c.column_name as "column" from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'character varying') order by 1, 2`,
  )
  const candidates = rows.filter(({ table, column }) => !KEPT.test(column) && !KEPT_TABLES.test(table))
  await owner.query('drop schema if exists before_planting cascade; create schema before_planting')
  for (const table of new Set(candidates.map((one) => one.table))) await owner.query(`create table before_planting."${table}" as select ctid::text as place, * from public."${table}"`)
  const fields: Column[] = []
  await asleep(owner, async () => {
    for (const one of candidates) if (await takes(owner, one)) fields.push(one)
  })
  const put = async ({ table, column }: Column, text: string, where: 'is null' | 'is not null'): Promise<boolean> =>
    await owner.query(`update public."${table}" set "${column}" = $1 where "${column}" ${where}`, [text]).then(() => true, () => false)
  let turn = 0
  const plant = (payloads: readonly string[]): Promise<number> =>
    asleep(owner, async () => {
      let planted = 0
      for (const field of fields) {
        // All side by side; where a column holds no more than a name, one of them that fits, another each time.
        const single = payloads.map((_one, at) => payloads[(at + turn) % payloads.length] ?? '')
        turn += 1
        for (const text of [payloads.join(' '), ...single]) {
          if (!(await put(field, text, 'is not null'))) continue
          planted += 1
          // Texts that may be absent are, in most rows of a fresh installation.
          if (/reason|note|words/.test(field.column)) await put(field, text, 'is null')
          break
        }
      }
      return planted
    })
  return { fields: fields.map(({ table, column }) => `${table}.${column}`), plant, restore: () => restore(owner, fields) }
}

async function asleep<T>(owner: pg.Client, work: () => Promise<T>): Promise<T> {
  await owner.query('set session_replication_role = replica')
  return await work().finally(() => owner.query('set session_replication_role = default'))
}

/** True where no rule of the column itself (unique, check) refuses a text. */
async function takes(owner: pg.Client, { table, column }: Column): Promise<boolean> {
  await owner.query('begin')
  try {
    await owner.query(`update public."${table}" set "${column}" = $1`, ['<b>'])
    return true
  } catch {
    return false
  } finally {
    await owner.query('rollback')
  }
}

async function restore(owner: pg.Client, fields: readonly Column[]): Promise<void> {
  const tables = new Map<string, string[]>()
  for (const { table, column } of fields) tables.set(table, [...(tables.get(table) ?? []), column])
  await asleep(owner, async () => {
    for (const [table, columns] of tables) {
      const { rows } = await owner.query<{ name: string }>(
        `select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey) where i.indisprimary and i.indrelid = ('public."' || $1 || '"')::regclass`,
        [table],
      )
      const same = rows.map(({ name }) => `now."${name}" = was."${name}"`).join(' and ')
      await owner.query(`update public."${table}" now set ${columns.map((column) => `"${column}" = was."${column}"`).join(', ')} from before_planting."${table}" was where ${same}`)
    }
  })
  await owner.query('drop schema before_planting cascade')
}
