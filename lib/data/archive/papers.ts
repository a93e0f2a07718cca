// What stands behind the figures of a bundle: documents, files shown as evidence, and who submitted and approved what.
import 'server-only'
import { database } from '@/lib/platform/database/connection'
import { Prisma } from '@/prisma/generated/client'

export interface ArchivedDocument {
  readonly slug: string
  readonly title: string
  readonly issuer: string
  readonly number: string | null
  readonly issuedOn: string
  /** SHA-256 of the file as it was read, in hexadecimal; null where no file is on record. */
  readonly sha256: string | null
  /** How many sentences of it speak of figures. */
  readonly statements: number
}

export interface ArchivedEvidence {
  readonly id: string
  readonly collection: string
  /** Code of the unit that answers. */
  readonly unit: string
  readonly metric: string
  readonly period: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly by: string
  readonly at: string
  readonly removedAt: string | null
}

export interface ArchivedAct {
  readonly collection: string
  readonly unit: string
  readonly seq: number
  readonly act: string
  readonly from: string
  readonly to: string
  readonly by: string | null
  readonly at: string
  /** Of the revisions that were submitted or approved. */
  readonly set: string | null
  readonly receipt: string | null
}

const INSTANT = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'

// The code that the unit bears now, or bore last.
const RESPONDER = Prisma.sql`(select n.code from org_unit_version n where n.unit_id = s.unit_id order by n.valid_to desc nulls first, n.id desc limit 1)`

async function lines<T>(query: Prisma.Sql): Promise<readonly T[]> {
  const [found] = await database().$queryRaw<readonly { readonly rows: readonly T[] }[]>`${query}`
  return found?.rows ?? []
}

const ofYear = (year: number | null): Prisma.Sql => (year === null ? Prisma.sql`true` : Prisma.sql`p.reference_year = ${year}`)

/** The documents that speak of the figures of a year, or all, by name. */
export async function archivedDocuments(year: number | null): Promise<readonly ArchivedDocument[]> {
  return await lines(Prisma.sql`
    select coalesce(json_agg(json_build_object('slug', d.slug, 'title', d.title, 'issuer', d.issuer, 'number', d.number, 'issuedOn', d.issued_on, 'sha256', encode(d.sha256, 'hex'),
      'statements', (select count(*) from statement s where s.document_id = d.id)) order by d.slug), '[]') as rows
    from document d where ${year === null} or exists (select from statement s join period p on p.id = s.period_id where s.document_id = d.id and ${ofYear(year)})`)
}

/** Files attached to figures, in the order in which they came; without their names, which may name people. */
export async function archivedEvidence(year: number | null): Promise<readonly ArchivedEvidence[]> {
  return await lines(Prisma.sql`
    select coalesce(json_agg(json_build_object('id', e.id::text, 'collection', c.code, 'unit', ${RESPONDER}, 'metric', m.code, 'period', p.key, 'mediaType', e.media_type, 'size', e.size, 'sha256', encode(e.sha256, 'hex'),
      'by', e.by_user_id, 'at', to_char(e.at at time zone 'UTC', ${INSTANT}), 'removedAt', to_char(e.removed_at at time zone 'UTC', ${INSTANT})) order by e.id), '[]') as rows
    from evidence e join submission s on s.id = e.submission_id join collection c on c.id = s.collection_id join metric m on m.id = e.metric_id join period p on p.id = e.period_id
    where ${ofYear(year)}`)
}

/** What was submitted, returned, approved, in the order in which it was done. */
export async function archivedActs(year: number | null): Promise<readonly ArchivedAct[]> {
  return await lines(Prisma.sql`
    select coalesce(json_agg(json_build_object('collection', c.code, 'unit', ${RESPONDER}, 'seq', v.seq, 'act', v.act, 'from', v."from", 'to', v."to", 'by', v.by_user_id,
      'at', to_char(v.at at time zone 'UTC', ${INSTANT}), 'set', encode(v.set_hash, 'hex'), 'receipt', v.receipt) order by v.id), '[]') as rows
    from submission_event v join submission s on s.id = v.submission_id join collection c on c.id = s.collection_id join period p on p.id = c.period_id
    where ${ofYear(year)}`)
}

/** The bytes of a file that was attached, by its hash; null where they are gone. */
export async function evidenceBytes(sha256: string): Promise<Uint8Array | null> {
  const row = await database().evidenceContent.findUnique({ where: { sha256: Buffer.from(sha256, 'hex') }, select: { bytes: true } })
  return row?.bytes ?? null
}
