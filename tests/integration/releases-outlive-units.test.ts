// What was published stays, byte for byte, whatever becomes of the units: hash, reads, and the files that are handed out.
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { publishedHistory, publishedSeries, readRelease, releases } from '@/lib/data/published'
import { metricsOfYear } from '@/lib/data/metrics'
import { frozenItems } from '@/lib/data/releases'
import { frozenText } from '@/lib/domain/release'
import type { Viewer } from '@/lib/domain/viewer'
import type { ChangeRequest } from '@/lib/domain/units/unit-change'
import { exportRelease } from '@/lib/operations/export-release'
import { database } from '@/lib/platform/database/connection'
import { appoint, ORIGIN } from './appoint'
import { clone, rowsOf, serveFrom, type Clone } from './database'
import { planned, publish } from './publishing'
import { CITY, cell, refusals, save } from './recording'
import { change, named, numberOf } from './unit-changes'

let given: Clone
let stopServing: () => Promise<void>
let admin: Viewer
let reporter: Viewer
let publisher: Viewer

const RENAMED = '410721'
const MERGED = '410724'
const INTO = '410725'
const SPLIT = '410726'
const MOVED = '410771'

beforeEach(async () => {
  // Files say when they were made: the clock stands still, so that only the content can differ.
  vi.useFakeTimers({ toFake: ['Date'] })
  given = await clone()
  stopServing = await serveFrom(given)
  admin = await appoint(given, { loginName: 'sysadmin', displayName: '系统管理员', role: 'SYSTEM_ADMIN' })
  reporter = await appoint(given, { loginName: 'reporter', displayName: '填报人', role: 'REPORTER' })
  publisher = await appoint(given, { loginName: 'publisher', displayName: '发布人', role: 'PUBLISHER' })
  for (const [at, code] of [RENAMED, MERGED, INTO, SPLIT, MOVED].entries()) {
    const saved = await save(reporter, 2024, [cell('MED_FOUND', String(100 + at)), cell('MED_SOLVED', String(90 + at))], code)
    if (!saved.ok) throw new Error(`${code}: ${refusals(saved).join(' ')}`)
  }
  await publish(publisher, 2024)
})
afterEach(async () => {
  vi.useRealTimers()
  await stopServing()
  await given.end()
})

/** Every way in which a reader meets the two releases, as bytes. */
async function published(): Promise<Readonly<Record<string, string>>> {
  const seen: Record<string, string> = {}
  for (const label of await releases()) {
    const name = `${label.slug}/${label.version}`
    const release = await readRelease(label.slug, label.version)
    if (release === null) throw new Error(`${name} cannot be read`)
    const items = await frozenItems(database(), label.id)
    seen[`${name} root, as stored`] = label.rootHash
    seen[`${name} root, computed again`] = createHash('sha256').update(frozenText(items)).digest('hex')
    seen[`${name} figures`] = JSON.stringify(release)
    seen[`${name} metrics`] = JSON.stringify(await metricsOfYear(label.year))
    seen[`${name} history`] = JSON.stringify(await publishedHistory(release.figures.map(({ observationId }) => observationId)))
    for (const code of [CITY, RENAMED, MERGED, INTO, SPLIT, MOVED]) {
      seen[`${name} series of ${code}`] = JSON.stringify(await publishedSeries('MED_RATE', code, release))
    }
    for (const format of ['csv', 'xlsx']) {
      for (const locale of ['zh-CN', 'en'] as const) {
        const file = await exportRelease(null, ORIGIN, { slug: label.slug, version: label.version, format, locale })
        seen[`${name} ${format} ${locale}`] = file.ok ? `${file.value.name} ${createHash('sha256').update(file.value.bytes).digest('hex')}` : 'refused'
      }
    }
  }
  return seen
}

const id = (code: string): Promise<number> => numberOf(given, code)

async function everyChange(): Promise<void> {
  const on = '2025-01-01'
  const requests: readonly ChangeRequest[] = [
    { kind: 'rename', on, unitId: await id(RENAMED), names: named('410799', '新名县') },
    { kind: 'rename', on, unitId: await id(CITY), names: named('410701', '新名市') },
    { kind: 'rename', on, unitId: await id('SFJ'), names: named('SFJ-2', '新名局') },
    { kind: 'move', on, unitId: await id(MOVED), parentId: await id(RENAMED) },
    { kind: 'merge', on, unitIds: [await id(MERGED)], into: { unitId: await id(INTO) } },
    { kind: 'split', on, unitId: await id(SPLIT), parts: [named('410798', '甲县'), named('410797', '乙县')], keeps: false },
    { kind: 'create', on, names: named('410796', '丙县'), unitKind: 'COUNTY', parentId: await id(CITY), enforcementBody: false },
    { kind: 'abolish', on: '2025-06-01', unitId: await id(INTO) },
  ]
  for (const request of requests) {
    const result = await change(admin, request)
    if (!result.ok) throw new Error(`${request.kind}: ${refusals(result).join(' ')}`)
  }
  // Who is asking is made anew with each request: their reach goes by the codes of the day.
  reporter = await appoint(given, { loginName: 'reporter', displayName: '填报人', role: 'REPORTER', unitCode: '410701' })
  publisher = await appoint(given, { loginName: 'publisher', displayName: '发布人', role: 'PUBLISHER', unitCode: '410701' })
}

it('is the same after every unit in it was renamed, got another code, was moved, merged, split or abolished', async () => {
  const before = await published()
  await everyChange()
  const after = await published()
  expect(after).toEqual(before)
  expect(Object.keys(after)).toHaveLength(2 * (5 + 6 + 4))
  for (const name of ['annual-2023/1', 'annual-2024/1']) expect(after[`${name} root, computed again`]).toBe(after[`${name} root, as stored`])
  expect(after['annual-2024/1 figures']).toContain(RENAMED)
  expect(after[`annual-2024/1 series of ${MERGED}`]).toContain(MERGED)
})

it('is found by the new code too, and shown as it was', async () => {
  await everyChange()
  const label = await readRelease('annual-2024', null)
  if (label === null) throw new Error('2024 was not published')
  expect((await publishedSeries('MED_FOUND', '410799', label)).map(({ unit, value }) => [unit.code, unit.name, value])).toEqual([[RENAMED, '新乡县', '100']])
})

it('leaves nothing to publish anew, and a correction later is published under the names of then', async () => {
  await everyChange()
  expect((await planned(publisher, 2024)).changes).toEqual([])
  const corrected = await save(reporter, 2024, [cell('MED_FOUND', '105', { baseSeq: 1, reason: '漏计' })], '410799')
  expect(corrected).toMatchObject({ ok: true })
  expect((await planned(publisher, 2024)).changes.map(({ key }) => key)).toContain(`MED_FOUND|${RENAMED}|2024`)
  expect((await publish(publisher, 2024)).ok).toBe(true)
  const second = await readRelease('annual-2024', 2)
  expect(second?.figures.find(({ unit, metric }) => unit.code === RENAMED && metric.code === 'MED_FOUND')).toMatchObject({ value: '105', unit: { name: '新乡县' } })
})

it('names the units of a later year by their new names', async () => {
  await everyChange()
  expect((await save(reporter, 2025, [cell('MED_FOUND', '7', { periodKey: '2025' })], '410799')).ok).toBe(true)
  await publish(publisher, 2025)
  expect((await readRelease('annual-2025', 1))?.figures.map(({ unit }) => `${unit.code} ${unit.name}`)).toEqual(['410799 新名县'])
})

it('would be seen to change where a name were put right in the old version: the comparison can fail', async () => {
  const before = await published()
  await given.owner.query(`update org_unit_version set name = '错名县', code = '410795' where code = '${RENAMED}'`)
  const after = await published()
  const different = Object.keys(before).filter((key) => after[key] !== before[key])
  expect(different).toEqual(expect.arrayContaining(['annual-2024/1 root, computed again', 'annual-2024/1 figures', 'annual-2024/1 csv zh-CN', 'annual-2024/1 xlsx en']))
  expect(await rowsOf(given.owner, `select 1 from org_unit_version where code = '${RENAMED}'`)).toEqual([])
})
