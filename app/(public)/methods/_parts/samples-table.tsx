// Ways of writing a figure with what becomes of them, read as they are read when somebody types them: no example can be out of date.
import { DataTable, type Column } from '@/components/ui/data-table'
import { parseQuantity } from '@/lib/domain/parse-quantity'
import type { Quantity } from '@/lib/domain/quantity'
import { baseUnit } from '@/lib/domain/reading/unit-words'
import { READING_SAMPLES, type ReadingSample } from '@/lib/domain/reading/samples'
import { formatDecimal, QUALIFIER_SYMBOLS } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { either } from '../../_reading/words'

export function SamplesTable({ t, locale }: { readonly t: Messages; readonly locale: Locale }) {
  const head = t.methodsPage.sample
  const rows = READING_SAMPLES.map((sample) => rowOf(locale, t, sample))
  const columns: readonly Column<SampleRow>[] = [
    { key: 'text', header: head.text, nowrap: true, cell: (row) => <span lang="zh-CN">{row.text}</span> },
    { key: 'unit', header: head.unit, nowrap: true, cell: (row) => row.unit },
    { key: 'read', header: head.read, nowrap: true, cell: (row) => row.read },
    { key: 'remark', header: head.remark, cell: (row) => row.remark },
  ]
  return <DataTable id="samples" caption={t.methodsPage.samplesTitle} columns={columns} rows={rows} rowKey={(row) => row.text} dense />
}

interface SampleRow {
  readonly text: string
  readonly unit: string
  readonly read: string
  readonly remark: string
}

function rowOf(locale: Locale, t: Messages, { text, field, unitEn }: ReadingSample): SampleRow {
  const read = parseQuantity(text, field)
  const unit = either(locale, field.unit, unitEn)
  const problems = read.ok ? read.value.warnings : read.problems
  const remark = t.reading.sentences(problems.map((one) => problemSentence(t.problem, one)))
  return { text, unit, read: read.ok && read.value.quantity !== null ? quantityText(t, read.value.quantity, unitOfBase(locale, field.unit, field.displayScale, unitEn)) : t.figure.noFigure, remark }
}

const quantityText = (t: Messages, quantity: Quantity, unit: string): string =>
  quantity.kind === 'missing' ? t.figure.absence[quantity.reason] : t.figure.withUnit(`${QUALIFIER_SYMBOLS[quantity.qualifier]}${formatDecimal(quantity.value)}`, unit)

// 10,000 cases → cases.
const unitOfBase = (locale: Locale, unit: string, displayScale: string, unitEn: string): string =>
  either(locale, baseUnit(unit, displayScale), displayScale === '1' ? unitEn : unitEn.replace(/^[\d,]+ /, ''))
