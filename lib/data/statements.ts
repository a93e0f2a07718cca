// What documents print, joined to the figure they speak of.
import 'server-only'
import { canonical } from '@/lib/domain/rounding'
import type { Statement } from '@/lib/domain/statement'
import { database } from '@/lib/platform/database/connection'
import { Prisma } from '@/prisma/generated/client'
import { dateText } from './decimal'
import type { Transaction } from './transaction'

export interface PlacedStatement extends Statement {
  /** The figures it speaks of, and how it stands to each. */
  readonly links: readonly { readonly observationId: number; readonly relation: 'PRINTS' | 'SUPPORTS' | 'CONTRADICTS' }[]
}

/** A statement as one value of the database; dates as YYYY-MM-DD. */
interface StatementRow extends Omit<PlacedStatement, 'relation'> {
  readonly unitId: number | null
}

// One statement and one value: a page reads them for each release that it shows, and nested includes are five statements each.
async function statementsWhere(client: Pick<Transaction, '$queryRaw'>, condition: Prisma.Sql): Promise<readonly StatementRow[]> {
  const [found] = await client.$queryRaw<readonly { readonly rows: readonly StatementRow[] }[]>`
    select coalesce(json_agg(json_build_object(
      'code', s.code, 'documentSlug', d.slug, 'documentTitle', d.title, 'section', s.section, 'sectionTitle', s.section_title, 'sectionTitleEn', s.section_title_en,
      'subjectZh', s.subject_zh, 'subjectEn', s.subject_en, 'printed', s.printed, 'kind', s.kind, 'value', s.value::text, 'qualifier', s.qualifier, 'unit', s.unit_of_measure,
      'scopeZh', s.scope_zh, 'scopeEn', s.scope_en, 'periodZh', s.period_zh, 'periodEn', s.period_en, 'periodNoteZh', s.period_note_zh, 'periodNoteEn', s.period_note_en,
      'ownerZh', s.owner_zh, 'ownerEn', s.owner_en, 'noteZh', s.note_zh, 'noteEn', s.note_en, 'unitId', s.unit_id,
      'metricCode', (select m.code from metric m where m.id = s.metric_id),
      'period', case when p.id is not null then json_build_object(
        'key', p.key, 'kind', p.kind, 'basis', p.basis, 'start', p.start, 'end', p."end", 'referenceYear', p.reference_year, 'wordsZh', p.words_zh, 'wordsEn', p.words_en) end,
      'links', coalesce((select json_agg(json_build_object('observationId', l.observation_id, 'relation', l.relation) order by l.observation_id) from statement_link l where l.statement_id = s.id), '[]')
    ) order by s.document_id, s.sort), '[]') as rows
    from statement s join document d on d.id = s.document_id left join period p on p.id = s.period_id
    where ${condition}`
  return found?.rows ?? []
}

function statementOf({ unitId: _unit, value, ...facts }: StatementRow): PlacedStatement {
  return { ...facts, value: value === null ? null : canonical(value), relation: facts.links[0]?.relation ?? 'NONE' }
}

/** The statements about some figures, in the order of their documents. */
export async function statementsOf(observationIds: readonly number[]): Promise<readonly PlacedStatement[]> {
  if (observationIds.length === 0) return []
  const linked = Prisma.sql`s.id in (select l.statement_id from statement_link l where l.observation_id = any(${[...observationIds]}::int[]))`
  return (await statementsWhere(database(), linked)).map(statementOf)
}

export interface StatementAbout {
  readonly unitId: number
  readonly periodKey: string
  readonly statement: PlacedStatement
}

/** What documents print of the figures of some units and periods; what only supports a figure is left out. */
export async function statementsAbout(client: Pick<Transaction, '$queryRaw'>, unitIds: readonly number[], periodKeys: readonly string[]): Promise<readonly StatementAbout[]> {
  const rows = await statementsWhere(client, Prisma.sql`
    s.metric_id is not null and s.printed is not null and s.unit_id = any(${[...unitIds]}::int[]) and p.key = any(${[...periodKeys]}::text[])
    and not exists (select from statement_link l where l.statement_id = s.id and l.relation = 'SUPPORTS')`)
  return rows.flatMap((row) => (row.unitId === null || row.period === null ? [] : [{ unitId: row.unitId, periodKey: row.period.key, statement: statementOf(row) }]))
}

/** Every statement about a metric, whether or not it became a figure. */
export const statementsOfMetric = async (metricId: number): Promise<readonly PlacedStatement[]> => (await statementsWhere(database(), Prisma.sql`s.metric_id = ${metricId}`)).map(statementOf)

export interface PrintedDocument {
  readonly slug: string
  readonly title: string
  readonly titleEn: string
  readonly issuer: string
  readonly issuedOn: string
  readonly statements: readonly PlacedStatement[]
}

// What an address may ask for is anything; the database refuses some of it (U+0000) with an error.
const SLUG = /^[a-z0-9-]{1,128}$/

/** A document with all it prints, or null where there is none of that name. */
export async function documentBySlug(slug: string): Promise<PrintedDocument | null> {
  if (!SLUG.test(slug)) return null
  const row = await database().document.findUnique({ where: { slug }, select: { id: true, slug: true, title: true, titleEn: true, issuer: true, issuedOn: true } })
  if (row === null) return null
  const { id, issuedOn, ...names } = row
  return { ...names, issuedOn: dateText(issuedOn), statements: (await statementsWhere(database(), Prisma.sql`s.document_id = ${id}`)).map(statementOf) }
}

/** The documents on file, newest first. */
export async function documents(): Promise<readonly { readonly id: number; readonly slug: string; readonly title: string; readonly titleEn: string; readonly issuedOn: string }[]> {
  const rows = await database().document.findMany({ orderBy: { issuedOn: 'desc' } })
  return rows.map((row) => ({ id: row.id, slug: row.slug, title: row.title, titleEn: row.titleEn, issuedOn: dateText(row.issuedOn) }))
}
