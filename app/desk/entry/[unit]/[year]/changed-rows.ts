// The rows of the entry form in which something was typed.
import { wholeNumber } from '@/lib/contracts/form-data'

export interface ChangedRow {
  readonly id: string
  readonly metricCode: string
  readonly periodKey: string
  readonly text: string
  readonly reason: string
  readonly baseSeq: number
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Reads the rows that differ from what they were filled with; a row that was not touched is not sent on, whatever others did to it. */
export function changedRows(form: FormData): readonly ChangedRow[] {
  return [...form.keys()]
    .filter((name) => name.startsWith('text:'))
    .flatMap((name) => {
      const id = name.slice('text:'.length)
      const text = textOf(form, name)
      if (text === textOf(form, `was:${id}`)) return []
      const [metricCode = '', periodKey = ''] = id.split('|')
      return [{ id, metricCode, periodKey, text, reason: textOf(form, `reason:${id}`), baseSeq: wholeNumber(textOf(form, `base:${id}`)) }]
    })
}
