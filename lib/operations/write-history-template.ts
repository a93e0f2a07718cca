// The file to fill in: the header, and beside it the codes of everything that a row may name.
import 'server-only'
import { metricsOn } from '@/lib/data/metrics'
import { everyUnit } from '@/lib/data/units'
import { HISTORY_COLUMNS } from '@/lib/domain/history/history-column'
import { isComputed } from '@/lib/domain/metric'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { csvBytes } from '@/lib/exports/csv'
import { fileName } from '@/lib/exports/file-name'
import type { Grid, TableColumn } from '@/lib/exports/published-table'
import { gridWorkbook } from '@/lib/exports/xlsx'
import { messages, type Locale, type Messages } from '@/lib/i18n/messages'
import { now, today } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'

const column = (header: string, width: number): TableColumn => ({ key: header, header, kind: 'text', width })

function dataGrid(t: Messages): Grid {
  const widths = { metric: 30, unit: 24, period: 12, value: 16, qualifier: 14, reason: 30, note: 30 } as const
  return { name: t.history.templateSheets.data, columns: HISTORY_COLUMNS.map((one) => column(t.history.column[one], widths[one])), rows: [] }
}

async function codeGrids(t: Messages, locale: Locale): Promise<readonly Grid[]> {
  const { templateSheets: sheets, templateHeads: heads, templatePeriods: periods, templateComputed } = t.history
  const [metrics, units] = [await metricsOn(database(), today(), new Map()), await everyUnit()]
  const name = (one: { readonly name?: string; readonly nameZh?: string; readonly nameEn: string }): string => (locale === 'en' ? one.nameEn : (one.nameZh ?? one.name ?? ''))
  return [
    {
      name: sheets.metrics,
      columns: [column(heads.code, 22), column(locale === 'en' ? heads.nameEn : heads.name, 36), column(heads.measure, 12), column(heads.computed, 14)],
      rows: metrics.map((metric) => [metric.code, name(metric), locale === 'en' ? metric.unitEn : metric.unit, isComputed(metric.kind) ? templateComputed : null]),
    },
    {
      name: sheets.units,
      columns: [column(heads.code, 14), column(locale === 'en' ? heads.nameEn : heads.name, 36), column(heads.from, 14), column(heads.to, 14)],
      rows: units.map((unit) => [unit.code, name(unit), unit.from, unit.to]),
    },
    { name: sheets.periods, columns: [column(heads.kind, 16), column(heads.words, 40)], rows: [[periods.year, '2019'], [periods.half, '2019-S1, 2019-S2'], [periods.quarter, '2019-Q1, 2019-Q2, 2019-Q3, 2019-Q4']] },
  ]
}

/** @returns problems: permission.missing, export.unknown-format */
export async function writeHistoryTemplate(viewer: Viewer, format: string, locale: Locale): Promise<Result<{ readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }>> {
  if (!can(viewer, 'history.load', {})) return refused(problem('permission.missing', { action: 'history.load' }))
  const t = messages(locale)
  const named = (ending: string): string => fileName([t.product.name, t.history.templateFile], ending)
  if (format === 'csv') return ok({ name: named('csv'), mediaType: 'text/csv; charset=utf-8', bytes: csvBytes(dataGrid(t)) })
  if (format !== 'xlsx') return refused(problem('export.unknown-format', { format: format.slice(0, 20) }))
  const bytes = await gridWorkbook(t.history.title, [dataGrid(t), ...(await codeGrids(t, locale))], now().toISOString())
  return ok({ name: named('xlsx'), mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes })
}
