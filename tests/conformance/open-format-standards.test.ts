// The checks that our open formats are held to, held to what the standards' makers publish.
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { csvwVerdict } from './csvw-rules'
import { jsonStatFaults } from './json-stat-rules'

const golden = (name: string): unknown => JSON.parse(readFileSync(`tests/golden/${name}`, 'utf8'))

const CSVW = z.array(z.object({ id: z.string(), name: z.string(), expects: z.enum(['valid', 'warning', 'error']), metadata: z.unknown(), tables: z.record(z.string(), z.string()) })).parse(golden('csvw-validation-tests.json'))

describe('the W3C’s tests of metadata documents', () => {
  it.each(CSVW.map((one) => [one.id, one.name, one] as const))('%s: %s', (_id, _name, { metadata, tables, expects }) => {
    const { errors, warnings } = csvwVerdict(metadata, tables)
    expect([errors.length > 0 ? 'error' : warnings.length > 0 ? 'warning' : 'valid', ...errors, ...warnings][0]).toBe(expects)
  })
})

const Case = z.object({ id: z.string(), expected: z.object({ valid: z.boolean().optional(), codes: z.array(z.string()).optional() }), input: z.record(z.string(), z.unknown()) })
const JSON_STAT = z.array(Case).parse(golden('json-stat-cases.json')).filter(({ input }) => input['class'] === 'dataset')

describe('the published cases of JSON-stat datasets', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats(ajv)
  const valid = ajv.compile(z.record(z.string(), z.unknown()).parse(golden('json-stat-2.0-dataset.schema.json')))

  it.each(JSON_STAT.map((one) => [one.id, one] as const))('%s', (_id, { expected, input }) => {
    expect(valid(input), JSON.stringify(valid.errors)).toBe(true)
    if (expected.codes === undefined) expect(jsonStatFaults(input)).toEqual([])
    else expect(jsonStatFaults(input)).toEqual(expect.arrayContaining(expected.codes))
  })

  it('refuses by its schema what is no dataset', () => {
    for (const input of [{}, { version: '2.0', class: 'dataset' }, { ...JSON_STAT[0]?.input, value: 'x' }, { ...JSON_STAT[0]?.input, extra: 1 }]) expect(valid(input)).toBe(false)
  })
})
