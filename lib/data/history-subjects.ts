// The figures that a batch brings and those around them, as the rules between figures look them up: a unit and a period at a time.
import 'server-only'
import type { Quantity } from '@/lib/domain/quantity'
import { Prisma } from '@/prisma/generated/client'
import { dateText } from './decimal'
import { bySets } from './history-verdicts'
import type { Transaction } from './transaction'

type Reader = Pick<Transaction, '$queryRaw' | '$executeRaw'>

/** A unit and a period of which a batch has figures. */
export interface BatchSubject {
  readonly unitId: number
  readonly periodId: number
  readonly periodKey: string
  /** Last day. */
  readonly day: string
}

export interface SubjectFigure {
  readonly quantity: Quantity
  /** Row of the file; 0 where it came from elsewhere. */
  readonly row: number
  /** Of the batch. */
  readonly own: boolean
  /** Of the batch, or submitted: what is still being typed is nobody else's to compare with. */
  readonly given: boolean
}

/** The figures of a unit and a period by the ids of their metrics; none where nothing is known. */
export type SubjectFigures = (unitId: number, periodId: number) => ReadonlyMap<number, SubjectFigure>

/** The rows of a file before its load, or the drafts that a load wrote and that still stand. */
export type BatchFigures = { readonly batch: number } | { readonly batchId: string }

const said = (value: Prisma.Sql, missing: Prisma.Sql, qualifier: Prisma.Sql): Prisma.Sql => Prisma.sql`case when ${value} is null then ${missing}::text else ${qualifier}::text || ' ' || trim_scale(${value})::text end`

const filedIn = (of: BatchFigures): Prisma.Sql =>
  'batch' in of
    ? Prisma.sql`select h.metric_id, h.unit_id, h.period_id, h."row", h.verdict <> 'SAME' as fresh, ${said(Prisma.sql`h.number`, Prisma.sql`h.missing`, Prisma.sql`h.exactness`)} as said
        from history_row h where h.batch = ${of.batch} and h.verdict in ('NEW', 'CHANGE', 'SAME')`
    : Prisma.sql`select o.metric_id, o.unit_id, o.period_id, 0 as "row", true as fresh, ${said(Prisma.sql`r.value`, Prisma.sql`r.missing`, Prisma.sql`r.qualifier`)} as said
        from revision r join observation o on o.draft_revision_id = r.id where r.batch_id = ${of.batchId}::uuid and r.origin <> 'DERIVED'`

/** The units and periods of a batch, by the end of the period. */
export async function batchSubjects(tx: Reader, of: BatchFigures): Promise<readonly BatchSubject[]> {
  const rows = await tx.$queryRaw<readonly (Omit<BatchSubject, 'day'> & { readonly end: Date })[]>`
    select distinct f.unit_id as "unitId", f.period_id as "periodId", p.key as "periodKey", p."end" from (${filedIn(of)}) f join period p on p.id = f.period_id where f.fresh order by p."end", f.period_id, f.unit_id`
  return rows.map(({ end, ...row }) => ({ ...row, day: dateText(end) }))
}

// Each figure is `+17 EXACT 30`: whose it is, its row in the file, and what it says. One value a unit and period: a row a figure would take longer to read than to judge.
function figureIn(text: string): SubjectFigure {
  const [place = '', word = '', value] = text.split(' ')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the words are labels of the database's own enums, written by the statement below
  const quantity = (value === undefined ? { kind: 'missing', reason: word } : { kind: 'value', value, qualifier: word }) as Quantity
  return { quantity, row: Number(place.slice(1)), own: place.startsWith('+'), given: !place.startsWith('-') }
}

/** Reads what a batch and the records say of some units in some periods; the batch goes before the records. */
export async function figuresAround(tx: Reader, of: BatchFigures, unitIds: readonly number[], periodIds: readonly number[]): Promise<SubjectFigures> {
  await bySets(tx, true)
  const rows = await tx.$queryRaw<readonly { readonly unitId: number; readonly periodId: number; readonly figures: Readonly<Record<string, string>> }[]>`
    with filed as materialized (
      select f.* from (${filedIn(of)}) f where f.unit_id = any(${[...unitIds]}::int[]) and f.period_id = any(${[...periodIds]}::int[])
    ), known as (
      select unit_id, period_id, metric_id, '+' || "row" || ' ' || said as said from filed
      union all
      select o.unit_id, o.period_id, o.metric_id, case when o.submitted_revision_id is null then '-0 ' else '=0 ' end || ${said(Prisma.sql`d.value`, Prisma.sql`d.missing`, Prisma.sql`d.qualifier`)}
      from observation o join revision d on d.id = o.draft_revision_id left join filed f on f.metric_id = o.metric_id and f.unit_id = o.unit_id and f.period_id = o.period_id
      where o.unit_id = any(${[...unitIds]}::int[]) and o.period_id = any(${[...periodIds]}::int[]) and f.metric_id is null and d.origin <> 'DERIVED'
    )
    select unit_id as "unitId", period_id as "periodId", json_object_agg(metric_id, said) as figures from known group by 1, 2`
  await bySets(tx, false)
  const found = new Map(rows.map(({ unitId, periodId, figures }) => [`${unitId}|${periodId}`, new Map(Object.entries(figures).map(([metricId, text]) => [Number(metricId), figureIn(text)]))]))
  return (unitId, periodId) => found.get(`${unitId}|${periodId}`) ?? NONE
}

const NONE: ReadonlyMap<number, SubjectFigure> = new Map()
