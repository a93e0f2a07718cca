// What a typed text says in its field, judged in the browser as the server will judge it.
import { parseQuantity } from '../parse-quantity'
import type { Problem } from '../problem'
import type { Quantity } from '../quantity'
import type { QuantityField } from '../quantity-field'

export interface JudgedText {
  /** Null for blank and for what cannot be read. */
  readonly quantity: Quantity | null
  /** Why it cannot be taken; empty where it can. */
  readonly problems: readonly Problem[]
  /** Questions that do not hold it back. */
  readonly warnings: readonly Problem[]
}

/** The longest text that a cell takes. */
export const TEXT_LIMIT = 200

/** What is sent for a text: one line, without marks that nobody sees. */
export const plainText = (text: string): string => text.replace(/\p{Cf}/gu, '').replace(/\s+/gu, ' ').trim().slice(0, TEXT_LIMIT)

export function judgeText(text: string, field: QuantityField): JudgedText {
  const parsed = parseQuantity(plainText(text), field)
  return parsed.ok ? { quantity: parsed.value.quantity, problems: [], warnings: parsed.value.warnings } : { quantity: null, problems: parsed.problems, warnings: [] }
}

/** The two texts that answer the question whether 0.919 in a per cent field is 91.9 %; null where it is not asked. */
export function fractionAnswers(warnings: readonly Problem[]): { readonly asPercent: string; readonly hundredfold: string } | null {
  for (const one of warnings) {
    if (one.code === 'value.maybe-fraction') return { asPercent: `${one.params.percent}%`, hundredfold: one.params.hundredfold }
  }
  return null
}
