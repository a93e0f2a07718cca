// What a database's own catalogue says of the schema `public`, in rows that two databases can be compared by.
import type pg from 'pg'
import { rowsOf } from './database'

const OWN = `c.relnamespace = 'public'::regnamespace and c.relname <> '_prisma_migrations'`

const QUESTIONS = {
  columns: `
    select c.relname::text as "table", a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
      pg_get_expr(d.adbin, d.adrelid) as "default"
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relkind = 'r' and ${OWN} order by 1, 2`,
  enums: `
    select t.typname::text as type, array_agg(e.enumlabel::text order by e.enumsortorder) as labels
    from pg_type t join pg_enum e on e.enumtypid = t.oid where t.typnamespace = 'public'::regnamespace group by 1 order by 1`,
  // Exclusions and checks are what Prisma cannot say; NOT NULL stands with the columns.
  keys: `
    select c.relname::text as "table", k.conname::text as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype in ('p', 'u', 'f') and ${OWN} order by 1, 2`,
  indexes: `
    select c.relname::text as "table", i.relname::text as name, pg_get_indexdef(i.oid) as definition
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
    where ${OWN} and not exists (select 1 from pg_constraint k where k.conindid = i.oid and k.contype = 'x') order by 1, 2`,
} as const

export type Catalog = Readonly<Record<keyof typeof QUESTIONS, readonly Readonly<Record<string, unknown>>[]>>

/** Tables and columns with type, nullability and default; enums; primary, unique and foreign keys; plain indexes. */
export async function catalogOf(client: pg.Client): Promise<Catalog> {
  const [columns, enums, keys, indexes] = [
    await rowsOf(client, QUESTIONS.columns), await rowsOf(client, QUESTIONS.enums), await rowsOf(client, QUESTIONS.keys),
    await rowsOf(client, QUESTIONS.indexes),
  ]
  return { columns, enums, keys, indexes }
}
