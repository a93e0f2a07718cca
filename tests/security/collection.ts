// A collection for the security tests, put there by the owner of the database, and a save of one of its cells as a browser sends it.
import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Asked } from './authorization/ask'

/** Makes a collection of a year that asks each of these units for each of these metrics about itself, or one unit about all of them. Returns its code. */
export async function plantCollection(owner: pg.Client, year: number, unitCodes: readonly string[], metricCodes: readonly string[], responder: string | null = null): Promise<string> {
  const code = `az-${year}`
  await owner.query(
    `insert into period (key, kind, basis, "start", "end", reference_year) values ($1::text, 'YEAR', 'SINGLE', make_date($2, 1, 1), make_date($2, 12, 31), $2) on conflict do nothing`,
    [String(year), year],
  )
  const { rows } = await owner.query<{ id: number }>(
    `insert into collection (code, title_zh, title_en, period_id, opens_on, due_at, issuer)
     select $1, '演示填报任务 ' || $2, 'Demo collection ' || $2, p.id, '2001-01-01', '2099-12-31T10:00:00Z', '演示' from period p where p.key = $2 on conflict (code) do nothing returning id`,
    [code, String(year)],
  )
  const id = rows[0]?.id
  if (id === undefined) return code
  await owner.query(
    `insert into collection_item (collection_id, metric_id, period_id, sort, required)
     select $1, m.id, p.id, m.sort, false from metric m, period p where m.code = any($2) and p.key = $3`,
    [id, [...metricCodes], String(year)],
  )
  await owner.query(
    `insert into duty (collection_id, item_id, responder_id, subject_id)
     select $1, i.id, coalesce((select r.unit_id from org_unit_version r where r.code = $3 and r.dates_known and r.valid_to is null), v.unit_id), v.unit_id
     from collection_item i, org_unit_version v where i.collection_id = $1 and v.code = any($2) and v.dates_known and v.valid_to is null`,
    [id, [...unitCodes], responder],
  )
  return code
}

export interface Remarks {
  readonly comment: string
  readonly fileName: string
  readonly inFile: string
}

/** Comments on a unit's submission and on one of its figures, and a file that proves the figure. Returns the number of the file. */
export async function plantRemarks(owner: pg.Client, collection: string, unitCode: string, metricCode: string, byUserId: string, { comment, fileName, inFile }: Remarks): Promise<number> {
  const place = `from collection c, org_unit_version v, metric m where c.code = $1 and v.code = $2 and v.dates_known and v.valid_to is null and m.code = $3`
  const bytes = Buffer.from(inFile)
  const sha256 = createHash('sha256').update(bytes).digest()
  await owner.query(`insert into submission (collection_id, unit_id) select c.id, v.unit_id ${place} on conflict do nothing`, [collection, unitCode, metricCode])
  const { rows } = await owner.query<{ id: number; metric: number; unit: number; period: number }>(
    `select s.id, m.id as metric, v.unit_id as unit, c.period_id as period ${place.replace('from ', 'from submission s, ')} and s.collection_id = c.id and s.unit_id = v.unit_id`,
    [collection, unitCode, metricCode],
  )
  const at = rows[0]
  if (at === undefined) throw new Error(`${collection} does not ask ${unitCode}`)
  await owner.query(`insert into comment (submission_id, text, by_user_id) values ($1, $2, $3)`, [at.id, comment, byUserId])
  await owner.query(`insert into comment (submission_id, metric_id, unit_id, period_id, text, by_user_id) values ($1, $2, $3, $4, $5, $6)`, [at.id, at.metric, at.unit, at.period, comment, byUserId])
  await owner.query('insert into evidence_content (sha256, bytes) values ($1, $2) on conflict do nothing', [sha256, bytes])
  const file = await owner.query<{ id: number }>(
    `insert into evidence (submission_id, metric_id, unit_id, period_id, file_name, media_type, size, sha256, by_user_id) values ($1, $2, $3, $4, $5, 'text/csv', $6, $7, $8) returning id`,
    [at.id, at.metric, at.unit, at.period, fileName, bytes.length, sha256, byUserId],
  )
  return file.rows[0]?.id ?? 0
}

export interface TypedCell {
  readonly metricCode: string
  readonly subjectCode: string
  readonly periodKey: string
  readonly text: string
  readonly reason?: string
  readonly baseSeq?: number
}

/** What a browser sends to save cells of a unit. Extras are added to each cell, and to what holds them. */
export function saveOf(collection: string, unitCode: string, cells: readonly TypedCell[], cookie: string | null, { inCell = {}, around = {} }: { readonly inCell?: object; readonly around?: object } = {}): Asked {
  const body = JSON.stringify({ cells: cells.map((cell) => ({ editId: randomUUID(), reason: '', baseSeq: 0, ...cell, ...inCell })), ...around })
  return { method: 'PATCH', path: `/api/v1/entry/${collection}/${encodeURIComponent(unitCode)}`, cookie, headers: { 'content-type': 'application/json' }, body }
}
