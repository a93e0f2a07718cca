// The checklist is the gate: errors stop a release, warnings are acknowledged one by one and recorded, and what was acknowledged is exactly what was seen.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { markApproved } from '@/lib/data/approval'
import { lockSubmission, takeAct } from '@/lib/data/submissions'
import { unitByCode } from '@/lib/data/units'
import type { ReleaseCheck } from '@/lib/domain/release-checklist'
import type { Viewer } from '@/lib/domain/viewer'
import type { ReleasePlan } from '@/lib/operations/publish-release'
import { database } from '@/lib/platform/database/connection'
import { appoint } from './appoint'
import { eventsOf } from './chain'
import { clone, serveFrom, type Clone } from './database'
import { acknowledging, publish, shown } from './publishing'
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

const levelOf = (plan: ReleasePlan, check: ReleaseCheck): string | undefined => plan.checklist.find((one) => one.check === check)?.level
const namesOf = (plan: ReleasePlan, check: ReleaseCheck): readonly string[] => plan.checklist.find((one) => one.check === check)?.subjects.map(({ nameZh }) => nameZh) ?? []

/** Approves one figure, as a review of nothing else would. */
async function approve(code: string, unitCode = '410700', periodKey = '2024'): Promise<void> {
  const unit = await unitByCode(unitCode)
  const row = await database().observation.findFirstOrThrow({ where: { metric: { code }, unitId: unit?.id ?? 0, period: { key: periodKey } }, select: { id: true } })
  await database().$transaction(async (tx) => void (await markApproved(tx, [row.id])))
}

/** Brings the submission of the city for a year from state to state. */
async function act(...acts: readonly Parameters<typeof takeAct>[2]['act'][]): Promise<void> {
  const unit = await unitByCode('410700')
  const collection = await database().collection.findUniqueOrThrow({ where: { code: 'all-2024' }, select: { id: true } })
  for (const one of acts) {
    await database().$transaction(async (tx) => {
      const byUserId = one === 'SUBMIT' ? reporter.userId : publisher.userId
      await takeAct(tx, await lockSubmission(tx, collection.id, unit?.id ?? 0), { act: one, byUserId, note: '演示', ...(one === 'SUBMIT' ? { receipt: `r${Math.random()}` } : {}) })
    })
  }
}

describe('a checklist', () => {
  it('tells of forms that are not approved and of drafts that stay out, and lets them be published around knowingly', async () => {
    await save(reporter, 2024, [cell('LIT_HEARD', '620'), cell('LIT_LOST', '30')])
    await approve('LIT_HEARD')
    const plan = await shown(publisher, 2024)
    expect(plan.items.map(({ metricCode }) => metricCode)).toEqual(['LIT_HEARD'])
    expect(levelOf(plan, 'newer-draft')).toBe('warning')
    expect(namesOf(plan, 'newer-draft')).toEqual([expect.stringContaining('败诉')])
    expect(levelOf(plan, 'not-approved')).toBe('warning')
    expect(levelOf(plan, 'own-changes')).toBe('passed')
    expect(levelOf(plan, 'period-not-over')).toBe('passed')
  })

  it('stops at a correction that is half done, and no longer once it is approved', async () => {
    await save(reporter, 2024, [cell('LIT_HEARD', '620')])
    await approve('LIT_HEARD')
    await act('SUBMIT', 'APPROVE', 'REOPEN')
    expect(levelOf(await shown(publisher, 2024), 'unfinished-correction')).toBe('passed')
    await save(reporter, 2024, [cell('LIT_LOST', '30')])
    const plan = await shown(publisher, 2024)
    expect(levelOf(plan, 'unfinished-correction')).toBe('error')
    expect(plan.checklist[0]).toMatchObject({ check: 'unfinished-correction', subjects: [{ place: { at: 'submission', collection: 'all-2024', unit: '410700' } }] })
    expect(refusals(await publish(publisher, 2024, { seen: plan.seen, acknowledged: [...acknowledging(plan)] }))).toEqual([['release.errors', 'checklist']])
    await approve('LIT_LOST')
    expect(levelOf(await shown(publisher, 2024), 'unfinished-correction')).toBe('passed')
  })

  it('names required figures that are missing', async () => {
    await save(reporter, 2024, [cell('LIT_HEARD', '620')])
    await given.owner.query(`update collection_item set required = true where metric_id in (select id from metric where code in ('LIT_HEARD', 'LIT_LOST')) and collection_id = (select id from collection where code = 'all-2024')`)
    await approve('LIT_HEARD')
    const names = namesOf(await shown(publisher, 2024), 'required-missing')
    expect(names.some((name) => name.includes('败诉'))).toBe(true)
    expect(names.filter((name) => name.startsWith('新乡市 ·')).some((name) => name.includes('一审'))).toBe(false)
  })

  it('tells that a period is not over', async () => {
    await save(reporter, 2099, [cell('LIT_HEARD', '620', { periodKey: '2099' })])
    await approve('LIT_HEARD', '410700', '2099')
    expect(levelOf(await shown(publisher, 2099), 'period-not-over')).toBe('warning')
  })

  it('tells what a document prints and the figures do not give', async () => {
    await save(reporter, 2023, [cell('LIT_HEARD', '620', { periodKey: '2023' })])
    await approve('LIT_HEARD', '410700', '2023')
    expect(namesOf(await shown(publisher, 2023), 'printed-differs').length).toBeGreaterThan(0)
  })
})

describe('a warning', () => {
  it('is acknowledged one by one, as it was seen, and the log names it', async () => {
    await save(reporter, 2024, [cell('LIT_HEARD', '620'), cell('LIT_LOST', '30')])
    await approve('LIT_HEARD')
    const plan = await shown(publisher, 2024)
    const all = [...acknowledging(plan)]
    expect(all.length).toBeGreaterThan(1)
    for (const acknowledged of [[], all.slice(1), ['0'.repeat(32)]]) expect(refusals(await publish(publisher, 2024, { seen: plan.seen, acknowledged }))).toEqual([['release.unacknowledged', 'checklist']])
    // Another draft changes the warning without changing what would be published: the old acknowledgement is of something else.
    await save(reporter, 2024, [cell('LIT_LOST', '31', { baseSeq: 1 })])
    expect(refusals(await publish(publisher, 2024, { seen: plan.seen, acknowledged: all }))).toEqual([['release.unacknowledged', 'checklist']])
    const again = await shown(publisher, 2024)
    expect(again.seen).toBe(plan.seen)
    expect((await publish(publisher, 2024, { seen: again.seen, acknowledged: [...acknowledging(again)] })).ok).toBe(true)
    const [told] = (await eventsOf(given.owner)).flatMap(({ body }) => (body.includes('release.publish') ? [JSON.parse(body)] : []))
    expect(told.after.acknowledged).toEqual(expect.arrayContaining(['newer-draft 1']))
  })
})
