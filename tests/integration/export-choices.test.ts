// What the page of exports offers: metrics and units by 汉字, pinyin, its initials, English and code, and what is chosen whatever is searched for.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { choicesFor } from '@/app/(public)/exports/_parts/choices'
import { EVERYTHING } from '@/lib/domain/exporting/selection'
import { clone, serveFrom, type Clone } from './database'

let given: Clone
let stopServing: () => Promise<void>

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

async function offered(find: string, chosen: { readonly metrics?: readonly string[]; readonly units?: readonly string[] } = {}) {
  const selection = { ...EVERYTHING, metrics: chosen.metrics ?? [], units: chosen.units ?? [] }
  const { metrics, units } = await choicesFor({ selection, pinned: selection, find, problems: [], labels: [], label: null, found: null }, 'zh-CN')
  const values = (groups: typeof metrics): readonly string[] => groups.flatMap(({ items }) => items.map(({ value }) => value))
  return { metrics: values(metrics), units: values(units) }
}

it.each(['ctys', 'chutingyingsu', 'CTYS', '出庭应诉', 'LIT_ATTEND'])('finds the metric of heads appearing in court by %s', async (find) => {
  expect((await offered(find)).metrics).toContain('LIT_ATTEND_RATE')
})

it.each(['cy', 'changyuan', '长垣', '410783'])('finds 长垣 by %s', async (find) => {
  expect((await offered(find)).units).toContain('410783')
})

it('never takes 长垣 for zhang yuan, and finds nothing by what nothing is called', async () => {
  expect(await offered('zhangyuan')).toEqual({ metrics: [], units: [] })
  expect(await offered('qqqq')).toEqual({ metrics: [], units: [] })
})

it('offers everything where nothing is searched for, and what is chosen in any case', async () => {
  const [all, some] = [await offered(''), await offered('ctys')]
  expect(all.metrics.length).toBeGreaterThan(some.metrics.length)
  expect(all.units.length).toBeGreaterThan(10)
  expect(await offered('qqqq', { metrics: ['MED_RATE'], units: ['410700'] })).toEqual({ metrics: ['MED_RATE'], units: ['410700'] })
})

it('of all releases it offers units that ended too, and shows one that is chosen by a former code under its name', async () => {
  await given.owner.query(`set session_replication_role = replica;
    update org_unit_version set valid_to = '2024-01-01', dates_known = true where code = '410721';
    update org_unit_version set valid_to = '2024-01-01', dates_known = true where code = '410725';
    insert into org_unit_version (unit_id, code, name, short_name, name_en, parent_id, sort, valid_from, dates_known) select unit_id, '410799', name || '市', short_name, name_en, parent_id, sort, '2024-01-01', true from org_unit_version where code = '410725';
    set session_replication_role = origin`)
  expect((await offered('')).units).toEqual(expect.arrayContaining(['410721', '410799']))
  expect((await offered('', { units: ['410725'] })).units).not.toContain('410725')
  expect((await offered('qqqq', { units: ['410725'] })).units).toEqual(['410799'])
})
