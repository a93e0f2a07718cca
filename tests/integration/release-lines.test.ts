// The list of what could be published counts exactly the changes that publishing would make.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listReleaseLines } from '@/lib/operations/list-release-lines'
import type { Viewer } from '@/lib/domain/viewer'
import { appoint } from './appoint'
import { approveAll } from './collecting'
import { clone, serveFrom, type Clone } from './database'
import { planned, publish } from './publishing'
import { cell, refusals, save } from './recording'

let given: Clone
let stopServing: () => Promise<void>
let reporter: Viewer
let publisher: Viewer

beforeEach(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  reporter = await appoint(given, { loginName: 'reporter', displayName: '填报人', role: 'REPORTER' })
  publisher = await appoint(given, { loginName: 'publisher', displayName: '发布人', role: 'PUBLISHER' })
})
afterEach(async () => {
  await stopServing()
  await given.end()
})

const listed = async (): Promise<readonly (readonly [string, number | null, number])[]> => {
  const result = await listReleaseLines(publisher)
  return result.ok ? result.value.map(({ line, inForce, changes }) => [line.period.key, inForce?.version ?? null, changes]) : []
}

it('lists what is published without a change, new figures, and corrections, as many as publishing would change', async () => {
  expect(await listed()).toEqual([['2023', 1, 0]])
  await save(reporter, 2023, [cell('MED_SOLVED', '72800', { periodKey: '2023-01-01..2023-12-31', baseSeq: 1, reason: '漏计两件' })])
  await save(reporter, 2024, [cell('LIT_HEARD', '620')])
  await approveAll(2023)
  const [first, second] = [await planned(publisher, 2024), await planned(publisher, 2023)]
  expect(await listed()).toEqual([['2024', null, first.changes.length], ['2023', 1, second.changes.length]])
  expect(second.changes.length).toBe(2)
  await publish(publisher, 2023)
  expect(await listed()).toEqual([['2024', null, 1], ['2023', 2, 0]])
})

it('is told to nobody who may not prepare releases of the city', async () => {
  const leader = await appoint(given, { loginName: 'leader', displayName: '领导', role: 'LEADER' })
  expect(refusals(await listReleaseLines(leader))).toEqual([['permission.missing', '']])
  const county = await appoint(given, { loginName: 'county', displayName: '县', role: 'PUBLISHER', unitCode: '410721' })
  expect(refusals(await listReleaseLines(county))).toEqual([['permission.missing', '']])
})
