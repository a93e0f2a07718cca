// Publishing a year: the latest revision of each of its figures is frozen as a new version of the annual release.
import 'server-only'
import type { Publication } from '@/lib/contracts/publication'
import { installationUnits } from '@/lib/data/installation'
import { ensurePeriod } from '@/lib/data/periods'
import { annualHead, annualSlug, candidates, frozenItems, writeRelease, type CandidateItem } from '@/lib/data/releases'
import { inAuditedTransaction, type Transaction } from '@/lib/data/transaction'
import { keepUnits } from '@/lib/data/unit-changes'
import { can } from '@/lib/domain/permissions/decide'
import { yearPeriod } from '@/lib/domain/period'
import { problem } from '@/lib/domain/problem'
import { difference, frozenText, type ItemChange } from '@/lib/domain/release'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { database } from '@/lib/platform/database/connection'
import { sha256 } from '@/lib/platform/identifier'

export interface ReleasePlan {
  readonly year: number
  readonly slug: string
  /** Version that publishing now would make. */
  readonly nextVersion: number
  readonly items: readonly CandidateItem[]
  readonly changes: readonly ItemChange<CandidateItem>[]
  /** Hash of the exact set, to be sent back as what was seen. */
  readonly seen: string
  /** How many of the changes the viewer wrote: these another person must publish. */
  readonly own: readonly ItemChange<CandidateItem>[]
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

async function plan(tx: Pick<Transaction, 'revision' | 'release' | 'orgUnit'>, viewer: Viewer, year: number): Promise<ReleasePlan & { readonly rootHash: Uint8Array<ArrayBuffer> }> {
  const head = await annualHead(tx, year)
  const items = await candidates(tx, year)
  const before = head === null ? [] : await frozenItems(tx, head.releaseId)
  const changes = difference(before, items)
  const rootHash = sha256(frozenText(items))
  const own = changes.filter((change) => change.after !== null && change.after.byUserId === viewer.userId)
  return { year, slug: annualSlug(year), nextVersion: (head?.version ?? 0) + 1, items, changes, seen: hex(rootHash), own, rootHash }
}

// A release speaks for the whole city: a right on one department or county is not enough.
const cityCode = async (): Promise<string> => (await installationUnits()).city.code

/** What publishing a year now would freeze and change. Problem: permission.missing. */
export async function planRelease(viewer: Viewer, year: number): Promise<Result<ReleasePlan>> {
  if (!can(viewer, 'release.prepare', { unit: await cityCode() })) return refused(problem('permission.missing', { action: 'release.prepare' }))
  return ok(await plan(database(), viewer, year))
}

/** What is typed to confirm: the period's name. */
export const confirmationFor = (year: number): string => `${year}年度`

/**
 * Publishes a year as a new version.
 * @returns problems: permission.missing, release.not-confirmed, release.nothing-changed, release.changed-meanwhile (the set is not
 *   the one that was seen), release.own-changes (the publisher wrote some of them), release.reason-missing (from version 2 on)
 */
export async function publishRelease(viewer: Viewer, given: Publication, origin: RequestOrigin): Promise<Result<{ readonly slug: string; readonly version: number }>> {
  if (!can(viewer, 'release.publish', { unit: await cityCode() })) return refused(problem('permission.missing', { action: 'release.publish' }))
  const expected = confirmationFor(given.year)
  if (given.confirmation.normalize('NFKC').replaceAll(' ', '') !== expected) return refused(problem('release.not-confirmed', { expected }, ['confirmation']))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(7410703, ${given.year}::int)::text`
    await keepUnits(tx)
    const head = await annualHead(tx, given.year)
    const now = await plan(tx, viewer, given.year)
    if (now.changes.length === 0) return refused(problem('release.nothing-changed', { year: String(given.year) }))
    if (now.seen !== given.seen) return refused(problem('release.changed-meanwhile', {}))
    if (now.own.length > 0) {
      const names = now.own.slice(0, 5).map((change) => change.after?.metricNameZh ?? '').join('、')
      return refused(problem('release.own-changes', { count: String(now.own.length), names }))
    }
    if (head !== null && given.reason === '') return refused(problem('release.reason-missing', {}, ['reason']))
    const period = yearPeriod(given.year)
    const written = await writeRelease(tx, {
      year: given.year,
      periodId: await ensurePeriod(tx, period),
      head,
      items: now.items,
      rootHash: now.rootHash,
      reason: given.reason === '' ? null : given.reason,
      publishedById: viewer.userId,
    })
    record({
      act: 'release.publish',
      stream: 'system',
      object: { type: 'release', id: `${now.slug}/${written.version}`, year: given.year },
      before: head === null ? null : { version: head.version },
      after: { version: written.version, root: now.seen, figures: now.items.length, changed: now.changes.map((change) => `${change.kind} ${change.key}`) },
      result: 'ok',
      ...(given.reason === '' ? {} : { why: given.reason }),
    })
    return ok({ slug: now.slug, version: written.version })
  })
}
