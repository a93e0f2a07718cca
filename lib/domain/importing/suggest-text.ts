// What an unreadable text may have been meant as: tried only to be offered, never taken unasked.
import { parseQuantity } from '../parse-quantity'
import type { QuantityField } from '../quantity-field'

type Attempt = (text: string) => string

const ATTEMPTS: readonly Attempt[] = [
  // 1683（含结转）
  (text) => text.slice(0, /[（(【[]/u.exec(text)?.index ?? text.length),
  // A letter in place of a digit: 1O8, l2
  (text) => (/\d/.test(text) ? text.replace(/[oO〇]/g, '0').replace(/[lI|]/g, '1') : text),
  // 12..5, 12。5, 1，683.
  (text) => text.replace(/[。．.]{1,3}(?=\d)/gu, '.').replace(/[.,，。；;]$/u, ''),
  // 1,23,456
  (text) => text.replace(/[,，](?=\d)/gu, ''),
  // 50% where cases are counted
  (text) => text.replace(/[%％]$/u, ''),
  // A word before the number: 共1683件
  (text) => text.replace(/^(?:共计?|合计|累计|总计|其中|已)[:：]?/u, ''),
]

/** The first change of a text that makes it readable in its field, or null. */
export function suggestText(text: string, field: QuantityField): string | null {
  for (const attempt of [...ATTEMPTS, (given: string) => ATTEMPTS.reduce((kept, one) => one(kept), given)]) {
    const changed = attempt(text.trim())
    if (changed === text.trim() || changed === '') continue
    const parsed = parseQuantity(changed, field)
    if (parsed.ok && parsed.value.quantity?.kind === 'value') return changed
  }
  return null
}
