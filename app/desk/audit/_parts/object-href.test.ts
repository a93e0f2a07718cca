import { expect, it } from 'vitest'
import type { EventReading } from '@/lib/domain/audit-reading/read-event'
import type { Viewer } from '@/lib/domain/viewer'
import { objectHref } from './object-href'

const auditor = (...units: readonly string[]): Viewer => ({ userId: 'u', loginName: 'demo', displayName: '演示', session8: '00000000', grants: [{ role: 'AUDITOR', unitCodes: new Set(units) }] })
const about = (object: EventReading['object']): EventReading => ({
  act: null, actText: '', id: '', actor: { id: '', roles: [], session8: '' }, object, before: null, after: null, result: 'ok', why: null, ip: '', requestId: '', appVersion: '', batch: null,
})

it('leads from recorded figures to everything done about their unit, since a unit and a year are no form', () =>
  expect(objectHref(auditor('990101'), about({ type: 'observations', id: '990101/2024', unit: '990101', year: 2024 }))).toBe('/desk/audit?unit=990101'))

it('leads from a submission to what was sent, where its figures may be read', () => {
  const submission = about({ type: 'submission', id: '2024-q1/990101', unit: '990101', year: 2024 })
  expect(objectHref(auditor('990101'), submission)).toBe('/desk/entry/2024-q1/990101/check')
  expect(objectHref(auditor('990102'), submission)).toBeNull()
})
