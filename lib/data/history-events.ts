// What the log says of a batch: an event for each unit and year with every figure in it, as a save says it, so that each can be traced from the log alone.
import 'server-only'
import { unitStream, type Act, type AuditEvent } from '@/lib/domain/audit-event'
import type { Canonical } from '@/lib/domain/canonical-json'
import type { Transaction } from './transaction'
import { everyUnit } from './units'

interface Told {
  readonly key: string
  readonly seq: number
  readonly value: string | null
  readonly missing: string | null
  readonly qualifier: string
  readonly bseq: number | null
  readonly bvalue: string | null
  readonly bmissing: string | null
  readonly bqualifier: string | null
}

interface Sheet {
  readonly unitId: number
  readonly year: number
  readonly cells: readonly Told[]
}

const told = (seq: number, value: string | null, missing: string | null, qualifier: string): Canonical => (value === null ? { seq, missing: missing ?? 'NOT_REPORTED' } : { seq, value, qualifier })

/** The events of the revisions of a batch, in the streams of their units. */
export async function figureEvents(tx: Transaction, act: Extract<Act, 'history.load' | 'history.undo'>, batchId: string, why?: string): Promise<readonly AuditEvent[]> {
  const codes = new Map((await everyUnit(tx)).map((unit) => [unit.id, unit.code]))
  const sheets = await tx.$queryRaw<Sheet[]>`
    select o.unit_id as "unitId", p.reference_year as year, json_agg(json_build_object('key', m.code || '|' || p.key, 'seq', r.seq, 'value', trim_scale(r.value)::text, 'missing', r.missing, 'qualifier', r.qualifier,
      'bseq', b.seq, 'bvalue', trim_scale(b.value)::text, 'bmissing', b.missing, 'bqualifier', b.qualifier)) as cells
    from revision r join observation o on o.id = r.observation_id join metric m on m.id = o.metric_id join period p on p.id = o.period_id left join revision b on b.observation_id = o.id and b.seq = r.seq - 1
    where r.batch_id = ${batchId}::uuid group by 1, 2 order by 1, 2`
  return sheets.map(({ unitId, year, cells }): AuditEvent => {
    const code = codes.get(unitId) ?? `unit-${unitId}`
    return {
      act, stream: unitStream(code), object: { type: 'observations', id: `${code}/${year}`, unit: code, year },
      before: Object.fromEntries(cells.map((cell) => [cell.key, cell.bseq === null ? null : told(cell.bseq, cell.bvalue, cell.bmissing, cell.bqualifier ?? 'EXACT')])),
      after: Object.fromEntries(cells.map((cell) => [cell.key, told(cell.seq, cell.value, cell.missing, cell.qualifier)])),
      batch: batchId, result: 'ok', ...(why === undefined ? {} : { why }),
    }
  })
}
