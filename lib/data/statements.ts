// What documents print, joined to the figure they speak of.
import 'server-only'
import type { Statement } from '@/lib/domain/statement'
import { database } from '@/lib/platform/database/connection'
import type { Prisma } from '@/prisma/generated/client'
import { dateText, decimalText } from './decimal'
import { periodOf } from './periods'
import type { Transaction } from './transaction'

export interface PlacedStatement extends Statement {
  /** The figures it speaks of, and how it stands to each. */
  readonly links: readonly { readonly observationId: number; readonly relation: 'PRINTS' | 'SUPPORTS' | 'CONTRADICTS' }[]
}

const include = { document: true, metric: { select: { code: true } }, period: true, links: true } as const satisfies Prisma.StatementInclude

function statementOf(row: Prisma.StatementGetPayload<{ include: typeof include }>): PlacedStatement {
  return {
    code: row.code,
    documentSlug: row.document.slug,
    documentTitle: row.document.title,
    section: row.section,
    sectionTitle: row.sectionTitle,
    sectionTitleEn: row.sectionTitleEn,
    subjectZh: row.subjectZh,
    subjectEn: row.subjectEn,
    printed: row.printed,
    kind: row.kind,
    value: decimalText(row.value),
    qualifier: row.qualifier,
    unit: row.unitOfMeasure,
    scopeZh: row.scopeZh,
    scopeEn: row.scopeEn,
    periodZh: row.periodZh,
    periodEn: row.periodEn,
    period: row.period === null ? null : periodOf(row.period),
    periodNoteZh: row.periodNoteZh,
    periodNoteEn: row.periodNoteEn,
    ownerZh: row.ownerZh,
    ownerEn: row.ownerEn,
    metricCode: row.metric?.code ?? null,
    relation: row.links[0]?.relation ?? 'NONE',
    noteZh: row.noteZh,
    noteEn: row.noteEn,
    links: row.links.map(({ observationId, relation }) => ({ observationId, relation })),
  }
}

/** The statements about some figures, in the order of their documents. */
export async function statementsOf(observationIds: readonly number[]): Promise<readonly PlacedStatement[]> {
  const rows = await database().statement.findMany({ where: { links: { some: { observationId: { in: [...observationIds] } } } }, include, orderBy: [{ documentId: 'asc' }, { sort: 'asc' }] })
  return rows.map(statementOf)
}

export interface StatementAbout {
  readonly unitId: number
  readonly periodKey: string
  readonly statement: PlacedStatement
}

/** What documents print of the figures of some units and periods; what only supports a figure is left out. */
export async function statementsAbout(client: Pick<Transaction, 'statement'>, unitIds: readonly number[], periodKeys: readonly string[]): Promise<readonly StatementAbout[]> {
  const rows = await client.statement.findMany({
    where: { metricId: { not: null }, printed: { not: null }, unitId: { in: [...unitIds] }, period: { key: { in: [...periodKeys] } }, links: { none: { relation: 'SUPPORTS' } } },
    include,
    orderBy: [{ documentId: 'asc' }, { sort: 'asc' }],
  })
  return rows.flatMap((row) => (row.unitId === null || row.period === null ? [] : [{ unitId: row.unitId, periodKey: row.period.key, statement: statementOf(row) }]))
}

/** Every statement about a metric, whether or not it became a figure. */
export async function statementsOfMetric(metricId: number): Promise<readonly PlacedStatement[]> {
  const rows = await database().statement.findMany({ where: { metricId }, include, orderBy: [{ documentId: 'asc' }, { sort: 'asc' }] })
  return rows.map(statementOf)
}

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
  const row = await database().document.findUnique({ where: { slug }, include: { statements: { include, orderBy: { sort: 'asc' } } } })
  if (row === null) return null
  const { title, titleEn, issuer, issuedOn } = row
  return { slug, title, titleEn, issuer, issuedOn: dateText(issuedOn), statements: row.statements.map(statementOf) }
}

/** The documents on file, newest first. */
export async function documents(): Promise<readonly { readonly id: number; readonly slug: string; readonly title: string; readonly titleEn: string; readonly issuedOn: string }[]> {
  const rows = await database().document.findMany({ orderBy: { issuedOn: 'desc' } })
  return rows.map((row) => ({ id: row.id, slug: row.slug, title: row.title, titleEn: row.titleEn, issuedOn: dateText(row.issuedOn) }))
}
