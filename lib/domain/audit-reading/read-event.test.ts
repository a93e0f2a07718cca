import { describe, expect, test } from 'vitest'
import { ACTS, auditBody, type AuditEvent } from '../audit-event'
import { ACT_GROUPS, actsOf, groupOf } from './act-groups'
import { commitmentsOf, differenceOf } from './difference'
import { readEvent } from './read-event'

const context = { id: '01JD0000000000000000000000', actor: { id: 'u1', role: 'AUDITOR+REPORTER', session8: '0a1b2c3d' }, ip: '192.0.2.7', requestId: 'r', appVersion: '1' }
const bodyOf = (facts: Partial<AuditEvent>): string => auditBody({ act: 'observation.record', stream: 's', object: { type: 'observations', id: '410700/2023', unit: '410700', year: 2023 }, result: 'ok', ...facts }, context)
const read = (facts: Partial<AuditEvent>) => {
  const reading = readEvent(bodyOf(facts))
  if (reading === null) throw new Error('was not read')
  return reading
}

describe('an event', () => {
  test('is read back as it was written', () => {
    expect(read({ before: null, after: { a: 1 }, why: '更正', batch: 'b' })).toEqual({
      act: 'observation.record', actText: 'observation.record', id: context.id, actor: { id: 'u1', roles: ['AUDITOR', 'REPORTER'], session8: '0a1b2c3d' },
      object: { type: 'observations', id: '410700/2023', unit: '410700', year: 2023 }, before: null, after: { a: 1 }, result: 'ok', why: '更正', ip: '192.0.2.7', requestId: 'r', appVersion: '1', batch: 'b',
    })
  })

  test.each(['', '{', '[]', 'null', '1', '{"act":"x"}', bodyOf({}).replace('"ok"', '"fine"'), bodyOf({}).slice(1)])('that was altered into %s is not read', (body) => {
    expect(readEvent(body)).toBeNull()
  })

  test('of an act that is not known keeps the name of the act', () => {
    const reading = readEvent(bodyOf({}).replace('observation.record', 'moon.launch'))
    expect([reading?.act, reading?.actText]).toEqual([null, 'moon.launch'])
  })
})

describe('the difference', () => {
  const value = (seq: number, text: string) => ({ seq, value: text, qualifier: 'EXACT' })

  test('has a row for each figure, with nothing before a first one', () => {
    expect(differenceOf(read({ before: { 'A|2023': value(1, '1'), 'B|2023': null }, after: { 'A|2023': value(2, '2'), 'B|2023': { seq: 1, missing: 'NOT_REPORTED' } } }))).toEqual([
      { kind: 'figure', key: 'A|2023', metricCode: 'A', periodKey: '2023', before: { kind: 'figure', seq: 1, quantity: { kind: 'value', value: '1', qualifier: 'EXACT' } }, after: { kind: 'figure', seq: 2, quantity: { kind: 'value', value: '2', qualifier: 'EXACT' } } },
      { kind: 'figure', key: 'B|2023', metricCode: 'B', periodKey: '2023', before: { kind: 'none' }, after: { kind: 'figure', seq: 1, quantity: { kind: 'missing', reason: 'NOT_REPORTED' } } },
    ])
  })

  test('has a row for each field, commitments told apart from texts', () => {
    const commitment = `c:${'0'.repeat(64)}`
    const rows = differenceOf(read({ before: { name: commitment, on: false }, after: { name: 'c:short', on: true, list: ['a', 1], deep: { x: { y: 2 } } } }))
    expect(rows.map(({ key, before, after }) => [key, before, after])).toEqual([
      ['deep.x.y', { kind: 'none' }, { kind: 'plain', text: '2' }],
      ['list', { kind: 'none' }, { kind: 'plain', text: 'a、1' }],
      ['name', { kind: 'commitment', commitment }, { kind: 'plain', text: 'c:short' }],
      ['on', { kind: 'boolean', value: false }, { kind: 'boolean', value: true }],
    ])
    expect(commitmentsOf(rows)).toEqual([commitment])
  })

  test('takes what is no figure for a field, even where its key has the form of one', () => {
    expect(differenceOf(read({ after: { 'A|2023': { seq: 'one', value: '1' } } })).map(({ kind, key }) => [kind, key])).toEqual([['field', 'A|2023.seq'], ['field', 'A|2023.value']])
  })
})

test('every act stands in exactly one group', () => {
  expect(ACT_GROUPS.flatMap((group) => [...actsOf(group)]).sort()).toEqual([...ACTS].sort())
  for (const act of ACTS) expect(actsOf(groupOf(act))).toContain(act)
})
