// Loads the invented city into a database of its own: the city, its accounts, and period by period what it has published. Goes on where it stopped.
import 'server-only'
import { inAuditedTransaction, type Transaction } from '@/lib/data/transaction'
import { periodOfKey } from '@/lib/domain/period'
import { lineOf } from '@/lib/domain/release-line'
import { ok } from '@/lib/domain/result'
import { now } from '@/lib/platform/clock'
import type { PrismaClient } from '../../generated/client'
import { metrics } from '../reference/reference-data'
import { demoUnits } from './city/demo-city'
import { DEMO_BUREAU } from './city/regions'
import { DEMO_CITY_REPORTER, DEMO_PUBLISHER, DEMO_REVIEWER, demoPeople } from './demo-people'
import { history } from './figures/history'
import { makeFigures } from './figures/make-figures'
import { drawValues, type World } from './figures/true-values'
import { loadCity } from './load-city'
import { loadCollection } from './load-collection'
import { loadPeople, type DemoSecrets } from './load-people'
import { writePeriod, type Known } from './write-releases'

export interface DemoSpan {
  readonly from: number
  readonly to: number
  /** Keys of the units that have figures; every unit where it is left out. */
  readonly units?: ReadonlySet<string>
}

/** Ten years with their quarters. */
export const FULL_SPAN: DemoSpan = { from: 2016, to: 2025 }

export interface Loaded {
  readonly periods: number
  readonly figures: number
}

const NOBODY = { ip: '', requestId: '' }
const WHY = 'demonstration, every figure invented'

/** True where a database holds figures that nobody invented. Asked before anything is migrated: of a database of any age, also of an empty one. */
export async function hasRealFigures(client: Pick<PrismaClient, '$queryRaw'>): Promise<boolean> {
  const [table] = await client.$queryRaw<readonly { there: boolean }[]>`select to_regclass('public.installation') is not null as there`
  if (table?.there !== true) return false
  const [row] = await client.$queryRaw<readonly { real: boolean }[]>`select coalesce(to_jsonb(i) ->> 'demonstration', 'false') = 'false' as real from installation i`
  return row?.real ?? false
}

async function loadReference(client: PrismaClient, secrets: DemoSecrets): Promise<void> {
  if ((await client.installation.count()) > 0) return
  await inAuditedTransaction(
    'system',
    NOBODY,
    async (tx, record) => {
      const at = now()
      const city = await loadCity(tx, at)
      const people = await loadPeople(tx, await unitIdsOf(tx), secrets, at)
      record({ act: 'installation.load-reference', stream: 'system', object: { type: 'installation', id: '1' }, after: { demonstration: true, ...city, people }, result: 'ok', why: WHY })
      return ok(null)
    },
    client,
  )
}

async function unitIdsOf(client: Pick<Transaction, 'orgUnitVersion'>): Promise<ReadonlyMap<string, number>> {
  const rows = await client.orgUnitVersion.findMany({ select: { unitId: true, code: true } })
  const ids = new Map(rows.map(({ code, unitId }) => [code, unitId]))
  // A unit goes by the code that it has, or had last.
  return new Map(demoUnits.map(({ key }) => [key, ids.get(key) ?? 0]))
}

async function knownOf(client: PrismaClient): Promise<Known> {
  const [unitIds, rows, versions, publisher] = await Promise.all([
    unitIdsOf(client),
    client.metric.findMany({ select: { id: true, code: true } }),
    client.metricVersion.findMany({ select: { id: true, version: true, metric: { select: { code: true } } } }),
    client.user.findUniqueOrThrow({ where: { loginName: DEMO_PUBLISHER }, select: { id: true } }),
  ])
  return {
    unitIds, metricIds: new Map(rows.map(({ code, id }) => [code, id])), versionIds: new Map(versions.map(({ id, version, metric }) => [`${metric.code}|${version}`, id])), publisherId: publisher.id,
  }
}

/**
 * Times of publication are part of what is invented. The two triggers that write the present time stand aside while a period is written; everything
 * else that the database holds, it holds here too. That, and when it was done, stands in the log.
 */
async function withInventedTimes<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  await tx.$executeRaw`alter table release disable trigger release_check_new`
  await tx.$executeRaw`alter table release_withdrawal disable trigger release_withdrawal_check`
  const done = await work()
  await tx.$executeRaw`set constraints all immediate`
  await tx.$executeRaw`alter table release enable trigger release_check_new`
  await tx.$executeRaw`alter table release_withdrawal enable trigger release_withdrawal_check`
  return done
}

/** The collection that is under way, where there is none yet. */
async function loadUnderWay(client: PrismaClient, known: Known, world: World, { to }: DemoSpan): Promise<void> {
  const period = periodOfKey(`${to + 1}-Q3`)
  if (period === null || (await client.collection.count()) > 0) return
  const users = new Map((await client.user.findMany({ select: { id: true, loginName: true } })).map(({ loginName, id }) => [loginName, id]))
  const userId = (loginName: string): string => users.get(loginName) ?? ''
  const reporterOf = (unit: string): string => userId(demoPeople.find((person) => person.role === 'REPORTER' && person.unit === unit)?.loginName ?? DEMO_CITY_REPORTER)
  const figures = makeFigures(world, period.key, drawValues(world), null)
  await inAuditedTransaction(
    'system',
    NOBODY,
    async (tx, record) => {
      const loaded = await loadCollection(tx, known, { period, figures, users: { reviewer: userId(DEMO_REVIEWER), reporterOf }, bureauCode: DEMO_BUREAU, at: now() })
      record({ act: 'collection.create', stream: 'system', object: { type: 'collection', id: loaded.code, year: period.referenceYear }, after: { demonstration: true, stages: loaded.stages }, result: 'ok', why: WHY })
      return ok(null)
    },
    client,
  )
}

/**
 * Loads a demonstration, or what is missing of one.
 * @param client connected as the owner
 * @throws where the database holds real figures: the caller has asked `hasRealFigures` first
 */
export async function loadDemonstration(client: PrismaClient, secrets: DemoSecrets, span: DemoSpan = FULL_SPAN, told: (periodKey: string) => void = () => undefined): Promise<Loaded> {
  if (await hasRealFigures(client)) throw new Error('a database with real figures takes no demonstration')
  await loadReference(client, secrets)
  const known = await knownOf(client)
  const there = new Set((await client.releaseLine.findMany({ select: { slug: true } })).map(({ slug }) => slug))
  const world: World = { units: demoUnits.filter(({ key }) => span.units?.has(key) ?? true), metrics: new Map(metrics.map((metric) => [metric.code, metric])) }
  let [periods, figures] = [0, 0]
  for (const period of history(world, span)) {
    if (there.has(lineOf(period.periodKey)?.slug ?? '')) continue
    const written = await inAuditedTransaction('system', NOBODY, async (tx, record) => ok(await withInventedTimes(tx, () => writePeriod(tx, known, period, record))), client)
    if (!written.ok) throw new Error('a period of the demonstration was refused')
    periods += 1
    figures += written.value
    told(period.periodKey)
  }
  await loadUnderWay(client, known, world, span)
  return { periods, figures }
}
