// The structure that SDMX-CSV names: every column of the file is one component of it, every reference leads to something in the message, and
// every word that the file may write stands in the list of its column. The rules are those of the SDMX-JSON 2.0 field guide.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { MISSING_REASONS, QUALIFIERS } from '@/lib/domain/quantity'
import { obsStatus } from '@/lib/exports/sdmx-codes'
import { SDMX_COLUMNS } from '@/lib/exports/sdmx-columns'
import { sdmxStructure, type SdmxCatalogue } from '@/lib/exports/sdmx-structure'

const ID = z.string().regex(/^[A-Za-z0-9_@$-]+$/)
const NAME_ID = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/)
const Named = { id: ID, name: z.string().min(1), names: z.record(z.enum(['zh', 'en']), z.string().min(1)).or(z.strictObject({ zh: z.string().min(1) })) }
const Kept = { ...Named, id: NAME_ID, version: z.string().regex(/^\d+\.\d+(\.\d+)?$/), agencyID: NAME_ID }
const Representation = z.union([z.strictObject({ enumeration: z.string() }), z.strictObject({ format: z.strictObject({ dataType: z.enum(['String', 'Decimal', 'Integer', 'Boolean', 'DateTime', 'ObservationalTimePeriod']) }) })])
const Component = { id: NAME_ID, conceptIdentity: z.string(), localRepresentation: Representation }
const Usual = { ...Component, usage: z.enum(['mandatory', 'optional']) }
const Message = z.strictObject({
  meta: z.strictObject({ schema: z.url(), id: ID, prepared: z.iso.datetime(), contentLanguages: z.array(z.string().regex(/^[a-z]{2,3}(-[a-z]{2})?$/)), sender: z.strictObject({ id: ID }) }),
  data: z.strictObject({
    dataflows: z.array(z.strictObject({ ...Kept, structure: z.string() })).length(1),
    dataStructures: z
      .array(z.strictObject({
        ...Kept,
        dataStructureComponents: z.strictObject({
          dimensionList: z.strictObject({ id: z.literal('DimensionDescriptor'), dimensions: z.array(z.strictObject({ ...Component, position: z.int().min(0) })).min(1), timeDimension: z.strictObject({ ...Component, id: z.literal('TIME_PERIOD') }) }),
          measureList: z.strictObject({ id: z.literal('MeasureDescriptor'), measures: z.array(z.strictObject(Usual)).min(1) }),
          attributeList: z.strictObject({ id: z.literal('AttributeDescriptor'), attributes: z.array(z.strictObject({ ...Usual, attributeRelationship: z.strictObject({ observation: z.strictObject({}) }) })).min(1) }),
        }),
      }))
      .length(1),
    conceptSchemes: z.array(z.strictObject({ ...Kept, concepts: z.array(z.strictObject({ ...Named, id: NAME_ID, descriptions: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }) })).min(1) })).length(1),
    codelists: z.array(z.strictObject({ ...Kept, codes: z.array(z.strictObject(Named)).min(1).optional() })),
  }),
})
type Message = z.infer<typeof Message>

const CATALOGUE: SdmxCatalogue = { metrics: [{ id: 'MED_FOUND', zh: '发现矛盾纠纷', en: 'Disputes found' }], units: [{ id: '410700', zh: '演示市', en: null }] }
const messageOf = (catalogue = CATALOGUE): Message => Message.parse(JSON.parse(JSON.stringify(sdmxStructure(catalogue, '2026-11-23T00:00:00.000Z'))))

/** What the message holds, by the address under which it is referred to. */
function holds({ data }: Message): ReadonlySet<string> {
  const urn = (kind: string, { agencyID, id, version }: { readonly agencyID: string; readonly id: string; readonly version: string }, item = ''): string => `urn:sdmx:org.sdmx.infomodel.${kind}=${agencyID}:${id}(${version})${item}`
  return new Set([
    ...data.dataStructures.map((one) => urn('datastructure.DataStructure', one)),
    ...data.conceptSchemes.flatMap((scheme) => scheme.concepts.map(({ id }) => urn('conceptscheme.Concept', scheme, `.${id}`))),
    ...data.codelists.map((one) => urn('codelist.Codelist', one)),
  ])
}
const referred = (value: unknown): readonly string[] => (typeof value === 'string' ? (value.startsWith('urn:') ? [value] : []) : typeof value === 'object' && value !== null ? Object.values(value).flatMap(referred) : [])
const codesOf = ({ data }: Message, id: string): readonly string[] => data.codelists.find((list) => list.id === id)?.codes?.map((code) => code.id) ?? []

describe('the structure of SDMX-CSV', () => {
  it('has the form of a structure message, also where nothing is published yet', () => {
    expect(messageOf().data.codelists.map(({ id }) => id)).toEqual(['CL_METRIC', 'CL_UNIT', 'CL_OBS_STATUS', 'CL_QUALIFIER', 'CL_MISSING'])
    expect(messageOf({ metrics: [], units: [] }).data.codelists[0]).not.toHaveProperty('codes')
  })

  it('has each column of the file once, with a concept of its own, in both languages', () => {
    const message = messageOf()
    const [structure] = message.data.dataStructures
    const { dimensionList, measureList, attributeList } = structure?.dataStructureComponents ?? expect.fail('no structure')
    const ids = [...dimensionList.dimensions, dimensionList.timeDimension, ...measureList.measures, ...attributeList.attributes].map(({ id }) => id)
    expect([...ids].sort()).toEqual(SDMX_COLUMNS.map(({ id }) => id).sort())
    expect(message.data.conceptSchemes[0]?.concepts.map(({ id }) => id)).toEqual(SDMX_COLUMNS.map(({ id }) => id))
    expect(message.data.conceptSchemes[0]?.concepts.filter(({ names }) => !('en' in names))).toEqual([])
    expect(dimensionList.dimensions.map(({ id, position }) => [id, position])).toEqual([['METRIC', 0], ['UNIT', 1]])
  })

  it('refers to nothing that is not in it', () => {
    const message = messageOf()
    const all = referred(message.data)
    expect(all.length).toBeGreaterThan(SDMX_COLUMNS.length)
    expect(all.filter((urn) => !holds(message).has(urn))).toEqual([])
    expect(referred(Message.parse(message).data).filter((urn) => !holds({ ...message, data: { ...message.data, codelists: [] } }).has(urn)).length).toBe(5)
  })

  it('lists every code that the file may write', () => {
    const message = messageOf()
    const facts = MISSING_REASONS.map((missing) => ({ exact_value: null, missing, qualifier: null, provisional: false }))
    const values = QUALIFIERS.flatMap((qualifier) => [true, false].map((provisional) => ({ exact_value: '1', missing: null, qualifier, provisional })))
    expect(codesOf(message, 'CL_OBS_STATUS')).toEqual(expect.arrayContaining([...facts, ...values].map(obsStatus)))
    expect([codesOf(message, 'CL_QUALIFIER'), codesOf(message, 'CL_MISSING')]).toEqual([QUALIFIERS, MISSING_REASONS])
  })
})
