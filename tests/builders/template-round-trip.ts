// A template filled in with generated figures, read again by the reader of uploads, and held against what was written.
import { cellKey } from '@/lib/domain/collecting/cell'
import type { ImportTarget } from '@/lib/domain/importing/import-target'
import { columnLetters } from '@/lib/domain/importing/plan-cell'
import { planImport } from '@/lib/domain/importing/plan-import'
import { templateOf } from '@/lib/domain/importing/plan-template'
import { fieldOf } from '@/lib/domain/kinds'
import { parseQuantity } from '@/lib/domain/parse-quantity'
import type { Quantity } from '@/lib/domain/quantity'
import { canonical, Exact } from '@/lib/domain/rounding'
import type { ReadWorkbook } from '@/lib/domain/workbook/workbook'
import { writeQuantity } from '@/lib/domain/write-quantity'
import { templateWorkbook } from '@/lib/exports/template'
import type { TemplateHead } from '@/lib/exports/template/template-head'
import { workbookNumber } from '@/lib/exports/xlsx-number'
import { messages } from '@/lib/i18n/messages'
import { readWorkbook } from '@/lib/platform/workbook/read-workbook'
import { metricGroups } from '@/prisma/seeds/reference/metric-groups'
import { fillTemplate, type Filled } from './fill-template'
import { aPeriod } from './import-target'

export const TEMPLATE_HEAD: TemplateHead = {
  titleZh: '2024年第三季度数据 & “演示”', titleEn: 'Q3 2024 <demonstration>', unitZh: '演示县', unitEn: 'Demo County', period: aPeriod('2024-Q3'), dueAt: '2024-10-18T09:00:00Z', note: '请对照上年同期核对。',
  groups: metricGroups, generatedAt: '2024-10-01T01:00:00Z',
}

export async function readTemplate(bytes: Uint8Array): Promise<ReadWorkbook> {
  const found = await readWorkbook(bytes, 'template.xlsx')
  if (!found.ok) throw new Error(JSON.stringify(found.problems))
  return found.value
}

/** The address of the value of each figure. */
export function valueAddresses(workbook: ReadWorkbook): ReadonlyMap<string, string> {
  const meta = templateOf(workbook)
  if (meta === null) throw new Error('no template')
  return new Map(meta.rows.map(({ row, place }) => [cellKey(place), `${columnLetters(meta.columns.value)}${row}`]))
}

// Numbers that fall the same way every time.
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

const REASONS = ['NOT_APPLICABLE', 'NOT_REPORTED', 'NO_CASES', 'SUPPRESSED', 'WITHDRAWN'] as const
const BOUNDS = ['APPROX', 'AT_LEAST', 'MORE_THAN', 'AT_MOST', 'LESS_THAN'] as const

function drawn(target: ImportTarget, seed: number): ReadonlyMap<string, Quantity | null> {
  const next = chance(seed)
  const pick = <T>(all: readonly [T, ...T[]]): T => all[Math.floor(next() * all.length)] ?? all[0]
  return new Map(target.rows.filter(({ computed }) => !computed).map(({ place, metric }): [string, Quantity | null] => {
    const { whole } = fieldOf(metric)
    const kind = next()
    const digits = 1 + Math.floor(next() * (whole ? 12 : 9))
    const places = whole ? 0 : Math.floor(next() * 13)
    const value = canonical(new Exact(Math.floor(next() * 10 ** Math.min(digits, 14))).div(new Exact(10).pow(places)).toFixed(places))
    if (kind < 0.1) return [cellKey(place), null]
    if (kind < 0.2) return [cellKey(place), { kind: 'value', value: '0', qualifier: 'EXACT' }]
    if (kind < 0.35) return [cellKey(place), { kind: 'missing', reason: pick(REASONS) }]
    return [cellKey(place), { kind: 'value', value, qualifier: kind < 0.6 ? pick(BOUNDS) : 'EXACT' }]
  }))
}

export interface RoundTrip {
  readonly figures: number
  /** Figures that came back as something else. */
  readonly differences: readonly unknown[]
}

/**
 * @param change puts another text in place of one, to see that it is found
 */
export async function roundTrip(target: ImportTarget, seed: number, change: (text: string, index: number) => string = (text) => text): Promise<RoundTrip> {
  const template = await templateWorkbook(target, TEMPLATE_HEAD, 'zh-CN')
  const at = valueAddresses(await readTemplate(template))
  const quantities = drawn(target, seed)
  const fields = new Map(target.rows.map(({ place, metric }) => [cellKey(place), fieldOf(metric)]))
  const cells = new Map<string, Filled>()
  for (const [index, [key, quantity]] of [...quantities].entries()) {
    const [address, field] = [at.get(key), fields.get(key)]
    if (address === undefined || field === undefined || quantity === null) continue
    const text = change(writeQuantity(quantity, field, messages('zh-CN').figure.absence), index)
    const number = workbookNumber(text)
    cells.set(address, index % 7 === 0 ? { text: `'${text}` } : number === null || index % 5 === 0 ? { text } : { number: text })
  }
  const { cells: planned } = planImport({ workbook: await readTemplate(fillTemplate(template, cells)), target, remembered: [] })
  const differences = planned.flatMap(({ place, text, problem }) => {
    const [expected, field] = [quantities.get(cellKey(place)) ?? null, fields.get(cellKey(place))]
    const parsed = field === undefined ? null : parseQuantity(text, field)
    const found = parsed?.ok === true ? parsed.value.quantity : 'unreadable'
    return JSON.stringify(found) === JSON.stringify(expected) && problem === null ? [] : [{ place, text, expected, problem }]
  })
  return { figures: planned.length, differences }
}
