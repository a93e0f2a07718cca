import { expect, it } from 'vitest'
import { gravestByKey } from './gravest'

const finding = (key: string, severity: 'error' | 'warning' | 'hint', explained = false) => ({ key, severity, explained })

it('lets the gravest finding of a cell stand for it, whichever comes first', () => {
  for (const found of [[finding('a', 'warning'), finding('a', 'hint'), finding('b', 'hint')], [finding('b', 'hint'), finding('a', 'hint'), finding('a', 'warning')]])
    expect([...gravestByKey(found)].map(([key, { severity }]) => `${key} ${severity}`).sort()).toEqual(['a warning', 'b hint'])
})

it('lets what nobody explained stand before what somebody did', () => {
  expect(gravestByKey([finding('a', 'hint'), finding('a', 'warning', true)]).get('a')?.severity).toBe('hint')
  expect(gravestByKey([finding('a', 'warning', true)]).get('a')?.explained).toBe(true)
})
