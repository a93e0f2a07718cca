// The whole database as one text, to see that nothing changed in it.
import pg from 'pg'

/** A digest of each table: how many rows, and which. Tables that count requests are left out. */
export async function databaseSum(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const tables = await client.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'audit') and tablename <> 'rate_limit' order by 1",
    )
    const sums: string[] = []
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ sum: string }>(`select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum from ${name} t`)
      sums.push(`${name} ${rows[0]?.sum ?? ''}`)
    }
    return sums.join('\n')
  } finally {
    await client.end()
  }
}
