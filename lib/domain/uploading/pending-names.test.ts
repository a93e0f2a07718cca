import { expect, it } from 'vitest'
import type { HeaderMatch, MatchTarget } from '../importing/import-plan'
import { matchId, pendingNames, targetOf, targetText } from './pending-names'

const TARGETS: readonly MatchTarget[] = [{ kind: 'metric', metricCode: 'MED_FOUND' }, { kind: 'subject', subjectCode: '410721' }, { kind: 'period', periodKey: '2024-Q3' }, { kind: 'value' }, { kind: 'ignore' }]
const header = (key: string, target: MatchTarget, confirmed = false): HeaderMatch => ({ sheet: 's', row: 1, column: 1, key, label: key, axis: 'row', target, nameZh: key, nameEn: key, score: 1, origin: 'same', confirmed, unit: null })

it('names every target so that it is found again, and reads nothing else as one', () => {
  expect(TARGETS.map(targetText).map(targetOf)).toEqual(TARGETS)
  expect(['', 'metric', 'metric A B', 'value x', 'nothing A', 'constructor'].map(targetOf)).toEqual([null, null, null, null, null, null])
})

it('asks about each match until somebody confirmed that very one, here or before', () => {
  const [metric = header('a', { kind: 'value' }), ...more] = TARGETS.map((target, at) => header(`name ${at}`, target, at > 2))
  const plan = { source: { kind: 'foreign', headers: [metric, ...more] } } as const
  expect(pendingNames(plan, []).map(({ key }) => key)).toEqual(['name 0', 'name 1', 'name 2'])
  expect(pendingNames(plan, [matchId(metric), matchId(header('name 1', { kind: 'ignore' }))]).map(({ key }) => key)).toEqual(['name 1', 'name 2'])
})
