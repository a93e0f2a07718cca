import { expect, test } from 'vitest'
import { aCatalogue } from '@/tests/builders/catalogue'
import { findMetrics } from './find-metrics'

test('finds by name, code and owner, every word of it, in either case and width', () => {
  const codes = (text: string, group = '') => findMetrics(aCatalogue().metrics, text, group).map(({ code }) => code)
  expect(codes('')).toEqual(['MED_FOUND', 'MED_SOLVED', 'MED_RATE'])
  expect(codes('化解')).toEqual(['MED_SOLVED', 'MED_RATE'])
  expect(codes('ｍｅｄ_ｒａｔｅ')).toEqual(['MED_RATE'])
  expect(codes('化解 司法')).toEqual(['MED_SOLVED', 'MED_RATE'])
  expect(codes('化解', 'G1')).toEqual([])
})
