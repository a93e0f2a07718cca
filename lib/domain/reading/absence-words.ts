// What is written where there is no figure. Some words say why there is none; a bare dash does not.
import { MISSING_REASONS } from '../quantity'
import type { MissingReason } from '../quantity'

const WORDS: Readonly<Record<MissingReason, readonly string[]>> = {
  NOT_APPLICABLE: ['不适用', 'n/a', 'na', 'n.a.', 'notapplicable'],
  NOT_REPORTED: ['暂无', '未报', '未上报', '暂无数据', 'notreported'],
  NO_CASES: ['无案件', '没有案件', 'nocases'],
  SUPPRESSED: ['保密', '涉密', '涉密不公开', '不公开', 'confidential', 'suppressed'],
  WITHDRAWN: ['已撤回', '撤回', 'withdrawn'],
}
const REASONS = new Map(MISSING_REASONS.flatMap((reason) => WORDS[reason].map((word) => [word, reason] as const)))
// 无 may mean zero, none of our business, or not known yet: only its writer can say.
const AMBIGUOUS = /^(?:-+|\/+|\\+|无|没有|none|nil|null)$/

/**
 * The reason that a text in normal form gives for there being no figure.
 * @returns null where the text is not such a word
 */
export const readAbsence = (text: string): MissingReason | null => REASONS.get(text) ?? null

/** True for `-`, `—`, `/`, 无 and the like, which do not say whether there were none or whether nothing is known. */
export const isAmbiguousAbsence = (text: string): boolean => AMBIGUOUS.test(text)
