// Changing collections one at a time: who changes one says which state of it they saw.
import 'server-only'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { collectionByCode, type Collection } from './collections'
import type { Transaction } from './transaction'

/** Two who draw up collections at once would each find the code and the figures free: the second waits here, and then sees the first. */
export async function lockCollections(tx: Transaction): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(7410712)::text`
}

/**
 * Locks a collection for a change.
 * @param seen its version as the page showed it
 * @returns problems: collection.unknown, collection.is-closed, collection.changed-meanwhile
 */
export async function openCollection(tx: Transaction, code: string, seen: number): Promise<Result<Collection>> {
  await tx.$queryRaw`select 1 from collection where code = ${code} for update`
  const collection = await collectionByCode(code, tx)
  if (collection === null) return refused(problem('collection.unknown', {}))
  if (collection.closedAt !== null) return refused(problem('collection.is-closed', {}))
  if (collection.version !== seen) return refused(problem('collection.changed-meanwhile', {}))
  return ok(collection)
}

/** Counts a change of a collection that is locked. Returns its version from now on. */
export async function countChange(tx: Transaction, { id, version }: Collection): Promise<number> {
  await tx.collection.update({ where: { id }, data: { version: version + 1 }, select: { id: true } })
  return version + 1
}
