// Loads what a new installation begins with, in one transaction with its audit event: reference data, then the 2023 report as
// its first release. A database that has an installation is left as it is.
import 'server-only'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { ok } from '@/lib/domain/result'
import type { PrismaClient } from './generated/client'
import { loadCatalogue } from './seeds/load-catalogue'
import { loadOrgUnits } from './seeds/load-org-units'
import { loadReport2023 } from './seeds/load-report-2023'

/**
 * Seeds an empty database.
 * @param client connected as the owner
 * @returns true where it was loaded now
 */
export async function seed(client: PrismaClient): Promise<boolean> {
  if ((await client.installation.count()) > 0) return false
  const done = await inAuditedTransaction(
    'system',
    { ip: '', requestId: '' },
    async (tx, record) => {
      // Of two starts at once, the second waits here and then finds the work done.
      await tx.$queryRaw`select pg_advisory_xact_lock(7410704)::text`
      if ((await tx.installation.count()) > 0) {
        record({ act: 'installation.load-reference', stream: 'system', object: { type: 'installation', id: '1' }, result: 'ok', why: 'already loaded' })
        return ok(false)
      }
      const unitIds = await loadOrgUnits(tx)
      const metricIds = await loadCatalogue(tx, unitIds)
      const loaded = await loadReport2023(tx, unitIds, metricIds)
      record({
        act: 'installation.load-reference',
        stream: 'system',
        object: { type: 'installation', id: '1' },
        after: { orgUnits: unitIds.size, metrics: metricIds.size, statements: loaded.statements, observations: loaded.observations, root: loaded.rootHash },
        result: 'ok',
        why: 'loaded from the 2023 report',
      })
      return ok(true)
    },
    client,
  )
  return done.ok && done.value
}
