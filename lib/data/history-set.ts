// The figures of a load that still stand: what its approval is of, with the hash over them.
import 'server-only'
import { batchText } from '@/lib/domain/history/batch-text'
import type { MissingReason, Qualifier } from '@/lib/domain/quantity'
import { sha256 } from '@/lib/platform/identifier'
import type { Transaction } from './transaction'
import { everyUnit } from './units'

export interface StandingSet {
  readonly figures: number
  readonly hash: Uint8Array<ArrayBuffer>
  /** The hash in hexadecimal: what is sent back as what was seen. */
  readonly seen: string
}

interface Row {
  readonly metricCode: string
  readonly unitId: number
  readonly periodKey: string
  readonly seq: number
  readonly metricVersion: number
  readonly value: string | null
  readonly missing: MissingReason | null
  readonly qualifier: Qualifier
  readonly notes: readonly string[] | null
}

/** The revisions of a batch that are still the newest of their figures. */
export async function standingSet(client: Pick<Transaction, '$queryRaw' | 'orgUnit'>, batchId: string): Promise<StandingSet> {
  const codes = new Map((await everyUnit(client)).map((unit) => [unit.id, unit.code]))
  const rows = await client.$queryRaw<Row[]>`
    select m.code as "metricCode", o.unit_id as "unitId", p.key as "periodKey", r.seq, v.version as "metricVersion", trim_scale(r.value)::text as value, r.missing, r.qualifier,
      (select json_agg(f.text order by f.id) from footnote f where f.revision_id = r.id) as notes
    from revision r join observation o on o.draft_revision_id = r.id join metric m on m.id = o.metric_id join period p on p.id = o.period_id join metric_version v on v.id = r.metric_version_id
    where r.batch_id = ${batchId}::uuid`
  const items = rows.map(({ unitId, notes, ...row }) => ({ ...row, unitCode: codes.get(unitId) ?? `unit-${unitId}`, ...(notes === null ? {} : { footnotes: notes }) }))
  const hash = sha256(batchText(batchId, items))
  return { figures: items.length, hash, seen: Buffer.from(hash).toString('hex') }
}

/** Figures that one statement approves. */
const STEP = 10_000

/**
 * Approves what stands of a batch: what was loaded, and each computed figure all of whose parts are approved then. Returns how many figures.
 * @param told called with the number of figures so far, after each step
 */
export async function approveStanding(tx: Pick<Transaction, '$executeRaw' | '$queryRaw'>, batchId: string, told: (figures: number) => void = () => undefined): Promise<number> {
  const [span] = await tx.$queryRaw<{ first: number | null; last: number | null }[]>`select min(id) as first, max(id) as last from revision where batch_id = ${batchId}::uuid`
  let approved = 0
  for (let from = span?.first ?? 1; from <= (span?.last ?? 0); from += STEP) {
    approved += await tx.$executeRaw`
      update observation o set submitted_revision_id = o.draft_revision_id, approved_revision_id = o.draft_revision_id
      from revision r where r.id = o.draft_revision_id and r.batch_id = ${batchId}::uuid and r.id >= ${from} and r.id < ${from + STEP} and r.origin <> 'DERIVED'`
    told(approved)
  }
  // Rates first, then the changes of rates.
  for (let grown = 1; grown > 0; ) {
    grown = await tx.$executeRaw`
      update observation o set submitted_revision_id = o.draft_revision_id, approved_revision_id = o.draft_revision_id
      from revision r where r.id = o.draft_revision_id and r.batch_id = ${batchId}::uuid and r.origin = 'DERIVED' and o.approved_revision_id is null
        and not exists (select 1 from revision_input i join revision p on p.id = i.input_id join observation po on po.id = p.observation_id
          where i.revision_id = r.id and po.approved_revision_id is distinct from p.id)`
    approved += grown
    told(approved)
  }
  return approved
}
