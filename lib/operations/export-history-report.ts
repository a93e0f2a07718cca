// Everything that is wrong in a file of history, and what the rules between its figures ask, as a table to take away.
import 'server-only'
import { badRows, type BadRow } from '@/lib/data/history-rows'
import { questionsAbout } from '@/lib/data/history-questions'
import { unitsNamedOn } from '@/lib/data/units'
import { readHistory } from '@/lib/data/read-history'
import { questionsFor } from '@/lib/domain/history/history-questions'
import { can } from '@/lib/domain/permissions/decide'
import { installationUnits } from '@/lib/data/installation'
import { ok, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { csvBytes } from '@/lib/exports/csv'
import { fileName } from '@/lib/exports/file-name'
import { historyPeriod, problemLines } from '@/lib/i18n/history-words'
import { messages, type Locale } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { today } from '@/lib/platform/clock'

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
  const [{ city }, { byId: units }] = [await installationUnits(), await unitsNamedOn(today())]
  const { list } = questionsFor(await questionsAbout(number), can(viewer, 'observation.read-draft', { unit: city.code }))
  const asked = batch.value.state === 'UNDONE' ? [] : list.map(({ severity, row: at, unitId, periodKey, problem: one }) => {
    const unit = units.get(unitId)
    const place = `${(locale === 'en' ? unit?.nameEn : unit?.name) ?? unitId} ${historyPeriod(locale, periodKey)}`
    return [batch.value.sheet ?? '', String(at), t.history.questions.column(t.findings.severity[severity]), place, problemSentence(t.problem, one)]
  })
  const lines = (await all(number)).flatMap((one) => problemLines(t, one)).map((line) => [batch.value.sheet ?? '', String(line.row), line.column, line.typed, line.sentence])
  return ok({ name: fileName([t.product.name, t.history.reportFile(String(number))], 'csv'), bytes: csvBytes({ columns, rows: [...lines, ...asked] }) })
}
