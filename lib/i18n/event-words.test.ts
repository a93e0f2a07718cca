import { describe, expect, test } from 'vitest'
import { ACTS, auditBody, type AuditEvent } from '@/lib/domain/audit-event'
import { differenceOf } from '@/lib/domain/audit-reading/difference'
import { readEvent } from '@/lib/domain/audit-reading/read-event'
import { personText, rolesText, type EventNames } from './event-names'
import { eventSentence, rowText, sideText } from './event-words'
import { alertSentence } from './alert-words'

const ID = '00000000-0000-4000-8000-000000000001'
const ERASED = '00000000-0000-4000-8000-000000000002'
const rate = { kind: 'RATIO', unit: '%', unitEn: '%', displayScale: '1', decimals: 2, rounding: 'HALF_UP', nameZh: '矛盾纠纷化解率', nameEn: 'Dispute resolution rate' } as const
const names: EventNames = {
  people: new Map([[ID, { displayName: '演示甲', loginName: 'demo', erased: false }], [ERASED, { displayName: '已删除', loginName: 'erased-0', erased: true }]]),
  units: new Map([['410700', { name: '新乡市', nameEn: 'Xinxiang City' }]]),
  metrics: new Map([['MED_RATE', rate]]),
}
const context = { id: '01JD0000000000000000000000', actor: { id: ID, role: 'REPORTER', session8: '0a1b2c3d' }, ip: '', requestId: '', appVersion: '1' }
const read = (facts: Partial<AuditEvent>) => readEvent(auditBody({ act: 'session.start', stream: 's', object: { type: 'user', id: ID }, result: 'ok', ...facts }, context))
const figure = (seq: number, value: string) => ({ seq, value, qualifier: 'EXACT' })

describe('a sentence', () => {
  test('says a change of a figure with its name, its unit, before and after, and how many there are', () => {
    const reading = read({ act: 'observation.record', object: { type: 'observations', id: '410700/2023', unit: '410700', year: 2023 }, before: { 'MED_RATE|2023': figure(1, '99.571883847848') }, after: { 'MED_RATE|2023': figure(2, '99.574619414315') } })
    expect(eventSentence('zh-CN', names, reading)).toBe('填报新乡市 2023 年度：矛盾纠纷化解率 99.57% → 99.57%')
    expect(eventSentence('en', names, reading)).toBe('Recorded Xinxiang City 2023: Dispute resolution rate 99.57% → 99.57%')
    const [row] = reading === null ? [] : differenceOf(reading)
    if (row === undefined) throw new Error('no difference')
    expect(rowText('zh-CN', names, row)).toBe('矛盾纠纷化解率 2023')
    expect(sideText('zh-CN', names, row.after, { metricCode: 'MED_RATE', exact: true })).toBe('99.574619414315%')
  })

  test('says a refusal', () => {
    expect(eventSentence('zh-CN', names, read({ act: 'access.refuse', object: { type: 'entry', id: 'page /desk/releases' }, result: 'denied' }))).toBe('被拒绝：打开页面 /desk/releases')
    expect(eventSentence('zh-CN', names, read({ act: 'session.refuse', result: 'denied', why: 'wrong password' }))).toBe('被拒绝：登录（密码不对）')
  })

  test('says a role with its unit', () => {
    expect(eventSentence('zh-CN', names, read({ act: 'role.grant', after: { role: 'SECURITY_ADMIN', unit: '410700' } }))).toBe('给演示甲开通角色：安全管理员（新乡市）')
  })

  test('shows what it does not know as it is written, and says where a record cannot be read', () => {
    expect(eventSentence('zh-CN', names, read({ act: 'observation.record', object: { type: 'observations', id: 'X/2023', unit: 'X', year: 2023 }, after: { 'NEW|2023': figure(1, '7') } }))).toBe('填报X 2023 年度：NEW 7')
    expect(eventSentence('zh-CN', names, null)).toContain('可能被改动过')
  })

  test.each(['zh-CN', 'en'] as const)('in %s is there for every act, and for two acts never the same', (locale) => {
    const sentences = ACTS.map((act) => eventSentence(locale, names, read({ act, result: act.endsWith('.refuse') ? 'denied' : 'ok' })))
    for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|^$/)
    expect(new Set(sentences).size).toBe(ACTS.length)
  })
})

test.each([
  [ID, '演示甲'],
  [ERASED, '已删除的账号'],
  ['system', '系统'],
  ['anonymous', '未登录者'],
  ['someone', '没有此账号'],
])('%s is called %s', (id, name) => {
  expect(personText('zh-CN', names, id)).toBe(name)
})

test('roles are said in words, one that is not known as it is written', () => {
  expect(rolesText('en', ['AUDITOR', 'KING', 'system'])).toBe('auditor, KING')
})

test('an erased value is said to be erased, one that is kept is shown', () => {
  const side = { kind: 'commitment', commitment: 'c:1' } as const
  expect(sideText('zh-CN', names, side)).toBe('已抹除')
  expect(sideText('zh-CN', names, side, { revealed: new Map([['c:1', '演示乙']]) })).toBe('演示乙')
})

test('an alert says who, how often and when in Chinese time', () => {
  expect(alertSentence('zh-CN', names, { kind: 'denied', key: '', at: '2026-11-23T00:00:05.000Z', userId: ID, count: 21 })).toBe('演示甲在 2026-11-23 08:00:05 前后一分钟内被拒绝 21 次。请核实是误操作，还是有人冒用账号。')
})
