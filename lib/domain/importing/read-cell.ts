// What a cell of a file would be, typed into the form. 0, blank, 不适用 and bounds stay what they are; what is unclear is asked.
import { fractionAnswers, plainText } from '../grid/judge-text'
import { parseQuantity } from '../parse-quantity'
import { problem, type Problem } from '../problem'
import type { QuantityField } from '../quantity-field'
import { Exact } from '../rounding'
import type { CellContent, ReadCell } from '../workbook/workbook'
import type { CellMark } from './import-plan'
import { formatWords } from './number-format'
import { suggestText } from './suggest-text'

export interface CellReading {
  readonly text: string
  readonly shown: string
  readonly marks: readonly CellMark[]
  readonly problem: Problem | null
  readonly warnings: readonly Problem[]
  readonly suggestion: string | null
}

type Refusal = Pick<CellReading, 'shown' | 'marks' | 'problem'> & { readonly suggestion?: string | null }

const refusal = ({ suggestion = null, ...rest }: Refusal): CellReading => ({ text: rest.shown, ...rest, warnings: [], suggestion })

// Nobody means a date before 1955 or after 2050: 1683 typed into a cell that shows dates is 9 August 1904, and 72798 is 23 April 2099.
const EARLY = 20_000
const LATE = 55_000

interface Written {
  readonly text: string
  readonly marks: readonly CellMark[]
}

const BARE_NUMBER = /^[-+]?[\d\s,]*\d(?:\.\d+)?%?$/
const COUNTED = /[\d余多]$/u

function writtenNumber(text: string, format: string | null, field: QuantityField): Written {
  const { percent, before, after, shortened } = formatWords(format)
  if (percent) return { text: `${new Exact(text).times(100).toFixed()}%`, marks: ['percent'] }
  // 5,520,000 shown as 552万 counts in ones, in a field of 万件 as well.
  if (shortened) return { text: `${before}${text}${field.displayScale === '1' ? after.replace(/[万亿]/gu, '') : field.unit.replace(/^[十百千]*[万亿]/u, '')}`, marks: ['scaled'] }
  const words = `${before}${text}${after}`
  return { text: words, marks: words === text ? [] : ['scaled'] }
}

// The apostrophe of a text that looks like a number, which some programs write out.
const writtenText = (text: string): Written => {
  const plain = plainText(text.slice(0, 1000)).replace(/^['＇‘’`]+/u, '').trim()
  return { text: plain, marks: BARE_NUMBER.test(plain.normalize('NFKC')) ? ['text-number'] : [] }
}

function written(content: CellContent & { readonly kind: 'text' | 'number' }, field: QuantityField, unit: string | null): Written {
  const own = content.kind === 'number' ? writtenNumber(content.text, content.format, field) : writtenText(content.text)
  // The unit of a header (单位：万元) belongs to every bare number below it.
  if (unit === null || unit === '%' || unit === field.unit || !COUNTED.test(own.text.normalize('NFKC'))) return own
  const whole = `${own.text}${unit}`
  const parsed = parseQuantity(whole, field)
  return !parsed.ok && parsed.problems.some(({ code }) => code === 'value.unreadable') ? own : { text: whole, marks: [...own.marks, 'unit'] }
}

/**
 * Reads a cell for a field.
 * @param cell what stands there; a formula counts by its last result
 * @param unit the unit of measure that stands in the header, null where none does
 * @returns problems: those of `parseQuantity`, value.date, value.cell-error, value.true-false, value.formula-empty
 */
export function readCell({ content, formula }: Pick<ReadCell, 'content' | 'formula'>, field: QuantityField, unit: string | null = null): CellReading {
  const marks: readonly CellMark[] = formula === null ? [] : ['formula']
  if (content.kind === 'error') return refusal({ shown: content.text, marks: [...marks, 'error'], problem: problem('value.cell-error', { text: content.text }) })
  if (content.kind === 'boolean') {
    const shown = content.value ? 'TRUE' : 'FALSE'
    return refusal({ shown, marks: [...marks, 'boolean'], problem: problem('value.true-false', { text: shown }) })
  }
  if (content.kind === 'date') {
    const suggestion = /^\d+$/.test(content.text) && (Number(content.text) < EARLY || Number(content.text) > LATE) ? content.text : null
    return refusal({ shown: content.day, marks: [...marks, 'date'], problem: problem('value.date', { text: content.text, day: content.day.slice(0, 10) }), suggestion })
  }
  if (formula !== null && content.text.trim() === '') {
    return refusal({ shown: '', marks, problem: problem('value.formula-empty', { formula: `=${formula}`.slice(0, 60) }) })
  }
  const { text, marks: own } = written(content, field, unit)
  const shown = content.kind === 'text' ? content.text.slice(0, 200) : text
  const parsed = parseQuantity(text, field)
  const all = [...marks, ...own]
  if (!parsed.ok) return { text, shown, marks: all, problem: parsed.problems[0] ?? null, warnings: [], suggestion: suggestText(text, field) }
  const { warnings } = parsed.value
  return { text, shown, marks: all, problem: null, warnings, suggestion: fractionAnswers(warnings)?.hundredfold ?? null }
}
