// Loads what a new installation begins with, in one transaction with its audit event: reference data, then the 2023 report as
// its first release and its collection. A database that has an installation only gets what later versions of the product added to that.
import 'server-only'
import { inAuditedTransaction, type Transaction } from '@/lib/data/transaction'
import { ok } from '@/lib/domain/result'
import type { PrismaClient } from './generated/client'
import { addNewMetrics } from './seeds/add-new-metrics'
import { loadCatalogue } from './seeds/load-catalogue'
import { loadCollection2023 } from './seeds/load-collection-2023'
import { loadOrgUnits } from './seeds/load-org-units'
import { loadReport2023 } from './seeds/load-report-2023'
import { loadTilePlaces } from './seeds/load-tile-places'
import { metrics } from './seeds/reference/reference-data'

// Of two starts at once, the second waits here and then finds the work done.
const oneAtATime = async (tx: Transaction): Promise<void> => {
  await tx.$queryRaw`select pg_advisory_xact_lock(7410704)::text`
}

const NOBODY = { ip: '', requestId: '' }

/** Adds the collection of 2023 to a database that was loaded before there were collections. */
async function addCollection(client: PrismaClient): Promise<void> {
  if ((await client.collection.count({ where: { code: '2023' } })) > 0) return
  await inAuditedTransaction(
    'system',
    NOBODY,
    async (tx, record) => {
      await oneAtATime(tx)
      const loaded = await loadCollection2023(tx)
      record({
        act: 'collection.create',
        stream: 'system',
        object: { type: 'collection', id: '2023', year: 2023 },
        ...(loaded === null ? {} : { after: { ...loaded } }),
        result: 'ok',
        why: loaded === null ? 'already loaded' : 'loaded from the 2023 report',
      })
      return ok(true)
    },
    client,
  )
}

/** Adds the metrics that the catalogue gained since. */
async function addMetrics(client: PrismaClient): Promise<void> {
  const codes = metrics.map(({ code }) => code)
  if ((await client.metric.count({ where: { code: { in: codes } } })) === codes.length) return
  await inAuditedTransaction(
    'system',
    NOBODY,
    async (tx, record) => {
      await oneAtATime(tx)
      const added = await addNewMetrics(tx)
      const why = added.length === 0 ? 'already loaded' : 'metrics that the catalogue gained'
      record({ act: 'installation.load-reference', stream: 'system', object: { type: 'installation', id: '1' }, after: { metrics: [...added] }, result: 'ok', why })
      return ok(true)
    },
    client,
  )
}

/** Places the counties in the tile grid of a database that was loaded before there was one. */
async function addTilePlaces(client: PrismaClient): Promise<void> {
  if ((await client.tilePlace.count()) > 0) return
  await inAuditedTransaction(
    'system',
    NOBODY,
    async (tx, record) => {
      await oneAtATime(tx)
      const versions = await tx.orgUnitVersion.findMany({ where: { datesKnown: true, validTo: null }, select: { unitId: true, code: true } })
      const placed = (await tx.tilePlace.count()) > 0 ? 0 : await loadTilePlaces(tx, new Map(versions.map(({ unitId, code }) => [code, unitId])))
      const why = placed === 0 ? 'already loaded' : 'places in the tile grid'
      record({ act: 'installation.load-reference', stream: 'system', object: { type: 'installation', id: '1' }, after: { tiles: placed }, result: 'ok', why })
      return ok(true)
    },
    client,
  )
}

/**
 * Seeds an empty database, and adds to one that was seeded by an earlier version.
 * @param client connected as the owner
 * @returns true where it was loaded now
 */
export async function seed(client: PrismaClient): Promise<boolean> {
  const there = await client.installation.findUnique({ where: { id: 1 }, select: { demonstration: true } })
  // An invented city takes nothing of the real one: neither its metrics' notes nor its collections or places.
  if (there?.demonstration === true) return false
  if (there !== null) {
    await addMetrics(client)
    await addCollection(client)
    await addTilePlaces(client)
    return false
  }
  const done = await inAuditedTransaction(
    'system',
    NOBODY,
    async (tx, record) => {
      await oneAtATime(tx)
      if ((await tx.installation.count()) > 0) {
        record({ act: 'installation.load-reference', stream: 'system', object: { type: 'installation', id: '1' }, result: 'ok', why: 'already loaded' })
        return ok(false)
      }
      const unitIds = await loadOrgUnits(tx)
      await loadTilePlaces(tx, unitIds)
      const metricIds = await loadCatalogue(tx, unitIds)
      const loaded = await loadReport2023(tx, unitIds, metricIds)
      const collection = await loadCollection2023(tx)
      record({
        act: 'installation.load-reference',
        stream: 'system',
        object: { type: 'installation', id: '1', year: loaded.year },
        after: { orgUnits: unitIds.size, metrics: metricIds.size, statements: loaded.statements, observations: loaded.observations, asked: collection?.items ?? 0, release: loaded.release, root: loaded.rootHash },
        result: 'ok',
        why: 'loaded from the 2023 report',
      })
      return ok(true)
    },
    client,
  )
  return done.ok && done.value
}
