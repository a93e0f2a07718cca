// An invented city: no name or code of a real one, and a history that holds together.
import { expect, it } from 'vitest'
import { metrics, orgUnits } from '../../reference/reference-data'
import { demoChanges, demoOrder, demoUnits } from './demo-city'
import { demoTargets } from './demo-targets'
import { versionOn } from './demo-unit'
import { demoWords } from './demo-words'
import { demoTiles } from './regions'

const regions = demoUnits.filter(({ kind }) => kind !== 'DEPARTMENT')

it('has codes that belong to no real place, and no name of a real one', () => {
  const real = orgUnits.filter(({ kind }) => kind !== 'DEPARTMENT').flatMap(({ name, code }) => [name, code])
  for (const { versions } of regions) {
    for (const { code, name, nameEn } of versions) {
      expect(code).toMatch(/^99\d{4}(-BJ)?$/)
      expect(real).not.toContain(name)
      expect(real).not.toContain(code)
      expect(nameEn).not.toMatch(/Xinxiang|Henan/)
    }
  }
  expect(JSON.stringify(demoUnits)).not.toMatch(/新乡|河南/)
})

it('names the same departments as a real city, which answer for the metrics', () => {
  const departments = demoUnits.filter(({ kind }) => kind === 'DEPARTMENT').map(({ key }) => key)
  expect(departments.toSorted()).toEqual(orgUnits.filter(({ kind }) => kind === 'DEPARTMENT').map(({ code }) => code).toSorted())
  expect(demoOrder.toSorted()).toEqual(demoUnits.map(({ key }) => key).toSorted())
})

it('has one name at a time for each unit, below a unit that is there', () => {
  for (const day of ['2016-01-01', '2018-01-01', '2019-07-01', '2021-06-30', '2025-12-31']) {
    for (const unit of demoUnits) {
      const version = versionOn(unit, day)
      const parent = demoUnits.find(({ key }) => key === version?.parent)
      if (version !== null && version.parent !== null) expect(parent && versionOn(parent, day), `${unit.key} on ${day}`).not.toBeNull()
    }
    const codes = demoUnits.flatMap((unit) => versionOn(unit, day)?.code ?? [])
    expect(new Set(codes).size).toBe(codes.length)
  }
})

it('tells of every change that its units have seen', () => {
  for (const { key, versions } of demoUnits) {
    const begun = versions.flatMap(({ from }) => from ?? [])
    const ended = versions.flatMap(({ to }) => to ?? [])
    for (const day of new Set([...begun, ...ended])) expect(demoChanges.some(({ from, to, on }) => on === day && (from === key || to === key)), `${key} on ${day}`).toBe(true)
  }
  expect(new Set(demoChanges.map(({ kind }) => kind))).toEqual(new Set(['RENAME', 'MERGE', 'SPLIT', 'TRANSFER', 'CREATE']))
})

it('has a name of forty characters, and a place of its own in the grid for each county', () => {
  expect(Math.max(...demoUnits.flatMap(({ versions }) => versions.map(({ name }) => name.length)))).toBeGreaterThanOrEqual(40)
  const counties = demoUnits.filter((unit) => unit.kind === 'COUNTY' && versionOn(unit, '2025-12-31') !== null).map(({ key }) => key)
  expect(demoTiles.map(([code]) => code).toSorted()).toEqual(counties.toSorted())
  expect(new Set(demoTiles.map(([, row, column]) => `${row}/${column}`)).size).toBe(12)
})

it('words the catalogue without a real place', () => {
  expect(JSON.stringify(metrics.map(demoWords.metric).map(({ nameZh, nameEn, definitionZh, noteZh, legalBasis }) => [nameZh, nameEn, definitionZh, noteZh, legalBasis]))).not.toMatch(/新乡|获嘉|许昌|河南|Henan|Xinxiang|99\.57/)
})

it('sets no two targets of a kind for the same unit, metric and span at once', () => {
  const open = demoTargets.filter(({ ended }) => ended === null).map(({ metricCode, unit, kind, year, fromYear }) => [metricCode, unit, kind, year, fromYear].join('|'))
  expect(new Set(open).size).toBe(open.length)
})
