// What stands against publishing a set of figures: what must be put right, what may be published knowingly, and what was looked at and found in order.

export const RELEASE_CHECKS = [
  'own-changes', 'unfinished-correction', 'finding-error', 'not-approved', 'required-missing', 'newer-draft', 'dropped', 'finding-unexplained', 'printed-differs', 'period-not-over',
] as const
export type ReleaseCheck = (typeof RELEASE_CHECKS)[number]

/** What a check found: a figure, a submission, or the whole. */
export interface CheckSubject {
  /** Tells exactly what was found, values included: an acknowledgement of it is one of nothing else. */
  readonly key: string
  readonly nameZh: string
  readonly nameEn: string
  /** Where it is put right. */
  readonly place:
    | { readonly at: 'submission'; readonly collection: string; readonly unit: string }
    | { readonly at: 'figure'; readonly metric: string; readonly unit: string }
    | { readonly at: 'release' }
}

export type CheckLevel = 'error' | 'warning' | 'passed'

export interface CheckResult {
  readonly check: ReleaseCheck
  readonly level: CheckLevel
  /** Empty where it passed. */
  readonly subjects: readonly CheckSubject[]
}

// Errors would make the release wrong or leave it to one person; warnings leave it right but poorer, which somebody must answer for.
const SEVERITY: Readonly<Record<ReleaseCheck, Exclude<CheckLevel, 'passed'>>> = {
  'own-changes': 'error',
  'unfinished-correction': 'error',
  'finding-error': 'error',
  'not-approved': 'warning',
  'required-missing': 'warning',
  'newer-draft': 'warning',
  dropped: 'warning',
  'finding-unexplained': 'warning',
  'printed-differs': 'warning',
  'period-not-over': 'warning',
}

/** Every check with its result: errors first, then warnings, then what passed. */
export function checklistOf(found: Readonly<Record<ReleaseCheck, readonly CheckSubject[]>>): readonly CheckResult[] {
  const results = RELEASE_CHECKS.map((check): CheckResult => ({ check, level: found[check].length === 0 ? 'passed' : SEVERITY[check], subjects: found[check] }))
  const order: Readonly<Record<CheckLevel, number>> = { error: 0, warning: 1, passed: 2 }
  return results.toSorted((a, b) => order[a.level] - order[b.level])
}

/** What an acknowledgement of a warning commits to. */
export const acknowledgedText = ({ check, subjects }: CheckResult): string => [check, ...subjects.map(({ key }) => key).sort()].join('\n')
