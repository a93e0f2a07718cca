// Everything that is wrong in a file of history, as a table to take away.
import 'server-only'
import { badRows, type BadRow } from '@/lib/data/history-rows'
import { readHistory } from '@/lib/data/read-history'
import { ok, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { csvBytes } from '@/lib/exports/csv'
import { fileName } from '@/lib/exports/file-name'
import { problemLines } from '@/lib/i18n/history-words'
import { messages, type Locale } from '@/lib/i18n/messages'

/** More than anybody corrects by hand: a file with so many is another file. */
const MOST = 50_000
const PAGE = 5_000

async function all(number: number): Promise<readonly BadRow[]> {
  const rows: BadRow[] = []
  for (let after = 0; rows.length < MOST; ) {
    const page = await badRows(number, after, PAGE)
    rows.push(...page)
    after = page.at(-1)?.row ?? 0
    if (page.length < PAGE) break
  }
  return rows
}

/** @returns problems: permission.missing, history.unknown */
export async function exportHistoryReport(viewer: Viewer, number: number, locale: Locale): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }>> {
  const batch = await readHistory(viewer, number)
  if (!batch.ok) return batch
  const t = messages(locale)
  const { sheet, row, column, typed, problem } = t.history.problemList
  const columns = [sheet, row, column, typed, problem].map((header, at) => ({ key: header, header, kind: at === 1 ? ('number' as const) : ('text' as const), width: 20 }))
  const lines = (await all(number)).flatMap((one) => problemLines(t, one)).map((line) => [batch.value.sheet ?? '', String(line.row), line.column, line.typed, line.sentence])
  return ok({ name: fileName([t.product.name, t.history.reportFile(String(number))], 'csv'), bytes: csvBytes({ columns, rows: lines }) })
}
