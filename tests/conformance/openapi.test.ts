// The document of the interface is OpenAPI 3.1, by the schema of its authors; it says what each field holds in both languages, and speaks of
// every address that there is and of none that there is not.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import addFormats from 'ajv-formats'
import Ajv2020 from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { openApiDocument, type DocumentWords } from '@/lib/contracts/api/document'
import { apiOperations } from '@/lib/contracts/api/operations'
import { PATH_PARAMETERS, QUERY_PARAMETERS } from '@/lib/contracts/api/parameters'
import { ENTRIES } from '@/lib/domain/permissions/entries'
import { documentWords } from '@/lib/i18n/api-words'

type Json = Readonly<Record<string, unknown>>

const read = (file: string): Json => JSON.parse(readFileSync(path.join(import.meta.dirname, '..', 'golden', file), 'utf8')) as Json
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats(ajv)
ajv.addFormat('media-range', true)
const isOpenApi = ajv.compile(read('openapi-3.1.schema.json'))
const installation = { origin: 'https://kpi.example.gov.cn', version: '1.0.0' }
const documentIn = (locale: 'zh-CN' | 'en', change: (words: DocumentWords) => DocumentWords = (words) => words): Json => openApiDocument(change(documentWords(locale)), installation)
const copyOf = (document: Json): Record<string, Record<string, unknown>> => JSON.parse(JSON.stringify(document)) as Record<string, Record<string, unknown>>

/** Every object in it, with where it stands. */
function* objects(value: unknown, at = ''): Generator<readonly [at: string, object: Json]> {
  if (Array.isArray(value)) for (const [index, one] of value.entries()) yield* objects(one, `${at}/${index}`)
  else if (typeof value === 'object' && value !== null) {
    yield [at, value as Json]
    for (const [key, one] of Object.entries(value)) yield* objects(one, `${at}/${key}`)
  }
}
const undescribed = (document: Json): readonly string[] =>
  [...objects(document)].flatMap(([at, object]) => [
    ...(typeof object['properties'] === 'object' && !at.includes('/properties/properties') ? Object.entries(object['properties'] as Json).filter(([, field]) => ((field as Json)['description'] ?? '') === '').map(([name]) => `${at}/${name}`) : []),
    ...('in' in object && 'schema' in object && (object['description'] ?? '') === '' ? [at] : []),
  ])
const dangling = (document: Json): readonly string[] =>
  [...objects(document)].flatMap(([at, { $ref }]) => (typeof $ref !== 'string' || $ref.split('/').slice(1).reduce<unknown>((found, key) => (found as Json | undefined)?.[key], document) !== undefined ? [] : [`${at}: ${$ref}`]))

describe.each(['zh-CN', 'en'] as const)('the document of the interface in %s', (locale) => {
  it('is OpenAPI 3.1', () => {
    isOpenApi(documentIn(locale))
    expect(isOpenApi.errors).toBeNull()
  })

  it('describes every field and parameter, and every reference leads somewhere', () => {
    const document = documentIn(locale)
    expect([undescribed(document), dangling(document)]).toEqual([[], []])
    expect([...objects(document)].length).toBeGreaterThan(300)
  })

  it('has no word for a field that there is not', () => {
    const named = new Set([...objects(documentIn(locale))].flatMap(([, { properties }]) => Object.keys(properties ?? {})))
    expect(Object.keys(documentWords(locale).fields).filter((name) => !named.has(name))).toEqual([])
  })

  it('holds schemas that ajv reads', () => {
    const { schemas } = copyOf(documentIn(locale))['components'] ?? {}
    const all = new Ajv2020({ strict: false })
    addFormats(all)
    for (const name of Object.keys(schemas ?? {})) expect(() => all.compile({ $ref: `#/components/schemas/${name}`, components: { schemas } }), name).not.toThrow()
  })
})

it('speaks of every address for programs that reads published figures or drafts, and of no other', () => {
  const told = apiOperations().map(({ path: address, segments }) => `GET ${segments.reduce((text, segment) => text.replace(`{${segment === 'unitCode' ? 'code' : segment}}`, `[${segment === 'unitCode' ? 'code' : segment}]`), address)}`)
  // Files have pages of their own that say what they hold.
  const there = Object.keys(ENTRIES).filter((entry) => /^GET \/api\/v1\/(releases|metrics|units|observations|drafts|sdmx)(\/|$)/.test(entry) && !entry.endsWith('[format]'))
  expect([...told].sort()).toEqual([...there].sort())
})

it('uses every parameter that it describes', () => {
  const used = new Set(apiOperations().flatMap(({ query, segments }) => [...query, ...segments]))
  expect([...Object.keys(QUERY_PARAMETERS), ...Object.keys(PATH_PARAMETERS)].filter((name) => !used.has(name as never))).toEqual([])
})

describe('the checks', () => {
  it('see a document that is none', () => {
    const document = copyOf(documentIn('en'))
    delete document['info']
    expect(isOpenApi(document)).toBe(false)
    const wrong = copyOf(documentIn('en'))
    Object.assign(wrong['paths']?.['/api/v1/releases'] ?? {}, { fetch: {} })
    expect(isOpenApi(wrong)).toBe(false)
  })

  it('see a field without a word, and a reference that leads nowhere', () => {
    expect(undescribed(documentIn('en', (words) => ({ ...words, fields: { ...words.fields, metric_code: '' } }))).length).toBeGreaterThan(2)
    const document = copyOf(documentIn('en'))
    Object.assign(document['components'] ?? {}, { schemas: {} })
    expect(dangling(document).length).toBeGreaterThan(5)
  })
})
