// Names of a foreign file that wait for a person: what they were taken for is only a proposal.
import type { HeaderMatch, ImportPlan, MatchTarget } from '../importing/import-plan'

/** Names a target in a form: `metric MED_FOUND`, `ignore`. */
export function targetText(target: MatchTarget): string {
  if (target.kind === 'metric') return `metric ${target.metricCode}`
  if (target.kind === 'subject') return `subject ${target.subjectCode}`
  return target.kind === 'period' ? `period ${target.periodKey}` : target.kind
}

/** The target that a form names; null where it names none. */
export function targetOf(text: string): MatchTarget | null {
  const [kind, code = '', ...rest] = text.split(' ')
  if (rest.length > 0) return null
  if ((kind === 'value' || kind === 'ignore') && code === '') return { kind }
  if (code === '') return null
  if (kind === 'metric') return { kind, metricCode: code }
  if (kind === 'subject') return { kind, subjectCode: code }
  return kind === 'period' ? { kind, periodKey: code } : null
}

/** Names a match, so that one which was confirmed is not asked about again. */
export const matchId = ({ axis, key, target }: Pick<HeaderMatch, 'axis' | 'key' | 'target'>): string => `${axis} ${key} ${targetText(target)}`

/** The matches of a plan; none for a template of ours. */
export const headersOf = ({ source }: Pick<ImportPlan, 'source'>): readonly HeaderMatch[] => (source.kind === 'foreign' ? source.headers : [])

/** The matches that nobody confirmed yet. */
export const pendingNames = (plan: Pick<ImportPlan, 'source'>, confirmed: readonly string[]): readonly HeaderMatch[] =>
  headersOf(plan).filter((header) => !header.confirmed && !confirmed.includes(matchId(header)))
