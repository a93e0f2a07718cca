// What is told beside a figure: the accepted explanations of its revision, in the order in which they were accepted.
import 'server-only'
import type { Prisma } from '@/prisma/generated/client'

/** What a query of revisions includes for `footnoteTexts`. */
export const footnotes = { select: { text: true, explanation: { select: { rule: true } } }, orderBy: { id: 'asc' } } as const satisfies Prisma.Revision$footnotesArgs

type Row = Prisma.FootnoteGetPayload<{ select: (typeof footnotes)['select'] }>

/** The texts in force: of several about the same question the last, since footnotes are only ever added. */
export function footnoteTexts(rows: readonly Row[]): readonly string[] {
  const last = new Map(rows.map((row, at) => [row.explanation?.rule ?? `note ${at}`, row.text]))
  return [...last.values()]
}
