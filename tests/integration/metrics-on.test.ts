// The metrics of a day are read by one statement of our own: it must say exactly what Prisma's includes say.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { metricOf, metricsOn, metricVersionInclude } from '@/lib/data/metrics'
import { everyUnit } from '@/lib/data/units'
import { database } from '@/lib/platform/database/connection'
import { clone, serveFrom, type Clone } from './database'

let given: Clone
let stopServing: () => Promise<void>

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  const { owner } = given
  // An owner that ended, owners whose order is not that of their rows, a break, a version that ended and the one that follows it.
  await owner.query(`with two as (select metric_id from metric_owner group by metric_id having count(*) > 1)
    update metric_owner o set sort = 1000 - o.sort where o.metric_id in (select metric_id from two)`)
  await owner.query('update metric_owner set ended_at = now() where ctid = (select ctid from metric_owner order by metric_id, unit_id limit 1)')
  await owner.query(`update metric_version set valid_to = '2024-06-01' where metric_id = (select id from metric where code = 'LIT_HEARD')`)
  await owner.query(`insert into metric_version (metric_id, version, valid_from, name_zh, name_en, definition_zh, legal_basis, kind, unit_code, unit_en, owner_zh, owner_en, decimals, rounding, direction, aggregation, time_basis, break_note)
    select metric_id, version + 1, valid_to, name_zh || '"新\\', name_en, definition_zh, '[{"name": "法"}, 3]', kind, unit_code, unit_en, owner_zh, owner_en, decimals, rounding, direction, aggregation, time_basis, '口径变了'
    from metric_version where metric_id = (select id from metric where code = 'LIT_HEARD')`)
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

it.each(['2023-12-31', '2024-05-31', '2024-06-01', '2024-12-31'])('on %s every metric is what its stored version says, and no other version is there', async (day) => {
  const codes = new Map((await everyUnit(database(), day)).map(({ id, code }) => [id, code]))
  const date = new Date(`${day}T00:00:00Z`)
  const stored = await database().metricVersion.findMany({
    where: { AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: date } }] }, { OR: [{ validTo: null }, { validTo: { gt: date } }] }] },
    include: metricVersionInclude,
  })
  expect(stored.length).toBeGreaterThan(100)
  expect(await metricsOn(database(), day, codes)).toEqual(stored.map((row) => metricOf(row, codes)).sort((a, b) => a.sort - b.sort || a.id - b.id))
})
