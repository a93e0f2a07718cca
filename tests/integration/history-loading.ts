// Files of history as a test makes them, and what the product does with them.
import { randomUUID } from 'node:crypto'
import { batchByNumber, type HistoryBatch } from '@/lib/data/history-batches'
import { standingSet } from '@/lib/data/history-set'
import type { Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { approveHistory } from '@/lib/operations/approve-history'
import { checkHistory } from '@/lib/operations/check-history'
import { loadHistory, type Loaded } from '@/lib/operations/load-history'
import { receiveHistory } from '@/lib/operations/receive-history'
import { database } from '@/lib/platform/database/connection'
import { ORIGIN } from './appoint'
import { rowsOf, type Clone } from './database'

export type Line = readonly (string | number)[]

const HEADER: Line = ['指标', '单位', '期间', '数值', '精确程度', '更正原因', '注']

/** A file of these lines below a header. */
export const csvOf = (lines: readonly Line[], header: Line = HEADER): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode([header, ...lines].map((line) => line.map((cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell))).join(',')).join('\r\n'))

export async function batch(number: number): Promise<HistoryBatch> {
  const found = await batchByNumber(number)
  if (found === null) throw new Error(`there is no batch ${number}`)
  return found
}

/** Sends a file and has it checked. */
export async function sent(loader: Viewer, bytes: Uint8Array<ArrayBuffer>, { key = randomUUID(), name = 'history.csv' } = {}): Promise<HistoryBatch> {
  const received = await receiveHistory(loader, { key, name, bytes }, ORIGIN)
  if (!received.ok) throw new Error(received.problems.map(({ code }) => code).join(', '))
  const checked = await checkHistory(loader, received.value.number)
  if (!checked.ok) throw new Error(checked.problems.map(({ code }) => code).join(', '))
  return await batch(received.value.number)
}

/** Loads a batch as its report was read. */
export const load = ({ number, checkedAt }: HistoryBatch, loader: Viewer, goodOnly = false): Promise<Result<Loaded>> => loadHistory(loader, { number, goodOnly, checkedAt: checkedAt ?? '' }, ORIGIN)

/** Approves a batch as it stands. */
export async function approveAs(reviewer: Viewer, { number, batchId }: HistoryBatch): Promise<Result<{ readonly figures: number }>> {
  const { seen } = await standingSet(database(), batchId)
  return await approveHistory(reviewer, { number, seen }, ORIGIN)
}

/** A figure as it stands. */
export interface Said {
  readonly seq: number
  readonly said: string
  readonly origin: string
  readonly submitted: boolean
  readonly approved: boolean
}

export const figureOf = async ({ owner }: Clone, metric: string, unit: string, period: string): Promise<Said | undefined> =>
  (await rowsOf<Said>(owner, `select r.seq, coalesce(trim_scale(r.value)::text, r.missing::text) || ' ' || r.qualifier as said, r.origin::text, o.submitted_revision_id is not null as submitted, o.approved_revision_id is not null as approved
    from observation o join revision r on r.id = o.draft_revision_id join metric m on m.id = o.metric_id join period p on p.id = o.period_id join org_unit_version v on v.unit_id = o.unit_id and v.dates_known and v.valid_to is null
    where m.code = $1 and v.code = $2 and p.key = $3`, [metric, unit, period]))[0]
