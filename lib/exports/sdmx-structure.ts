// What the columns of SDMX-CSV are, as an SDMX-JSON 2.0 structure message: the dataflow, its data structure, the concepts and the lists of codes.
import { MISSING_REASONS, QUALIFIERS } from '@/lib/domain/quantity'
import { LOCALES, messages, type Messages } from '@/lib/i18n/messages'
import { SDMX, SDMX_COLUMNS, type SdmxColumn } from './sdmx-columns'
import { OBS_STATUSES } from './sdmx-codes'
import { TIDY_TYPES, type TidyType } from './tidy-types'

/** A metric or a unit, as figures are published of it. */
export interface SdmxCode {
  readonly id: string
  readonly zh: string
  /** Null where nobody gave one. */
  readonly en: string | null
}

export interface SdmxCatalogue {
  readonly metrics: readonly SdmxCode[]
  readonly units: readonly SdmxCode[]
}

export const SDMX_STRUCTURE_TYPE = 'application/vnd.sdmx.structure+json; version=2.0.0; charset=utf-8'

const SCHEMA = 'https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json'
const CONCEPTS = 'CS_FIGURES'
const KEPT = { version: SDMX.version, agencyID: SDMX.agency }
// SDMX names a language in small letters, and Chinese needs no country to be told from English.
const LANGUAGE = { 'zh-CN': 'zh', en: 'en' } as const

const urn = (kind: string, id: string, item = ''): string => `urn:sdmx:org.sdmx.infomodel.${kind}=${SDMX.agency}:${id}(${SDMX.version})${item}`
const concept = ({ id }: SdmxColumn): string => urn('conceptscheme.Concept', CONCEPTS, `.${id}`)
const list = (id: string): string => `CL_${id}`

interface Named {
  readonly name: string
  readonly names: Readonly<Record<string, string>>
}
const named = ({ zh, en }: Pick<SdmxCode, 'zh' | 'en'>): Named => ({ name: zh, names: { zh, ...(en === null || en === '' ? {} : { en }) } })
const inBoth = (say: (t: Messages) => string): Named => named({ zh: say(messages('zh-CN')), en: say(messages('en')) })

function conceptOf(column: SdmxColumn): object {
  const { id, tidy } = column
  const said = (t: Messages): { readonly header: string; readonly description: string } => (tidy === null ? t.sdmx.columns[id === 'DECIMALS' ? 'DECIMALS' : 'OBS_STATUS'] : t.exportColumns[tidy])
  const descriptions = Object.fromEntries(LOCALES.map((locale) => [LANGUAGE[locale], said(messages(locale)).description]))
  return { id, ...inBoth((t) => said(t).header), descriptions }
}

const DATA_TYPES: Readonly<Record<TidyType['type'], string>> = { string: 'String', decimal: 'Decimal', integer: 'Integer', boolean: 'Boolean', dateTime: 'DateTime' }

function representation({ codes, tidy }: SdmxColumn): object {
  if (codes !== undefined) return { enumeration: urn('codelist.Codelist', list(codes)) }
  return { format: { dataType: DATA_TYPES[TIDY_TYPES.find(({ key }) => key === tidy)?.type ?? 'integer'] } }
}

const identified = (column: SdmxColumn): object => ({ id: column.id, conceptIdentity: concept(column) })
const ofRole = (role: SdmxColumn['role']): readonly SdmxColumn[] => SDMX_COLUMNS.filter((column) => column.role === role)

function components(): object {
  return {
    dimensionList: {
      id: 'DimensionDescriptor',
      dimensions: ofRole('dimension').map((column, position) => ({ ...identified(column), position, localRepresentation: representation(column) })),
      timeDimension: { ...identified(ofRole('time')[0] ?? { id: '', role: 'time', tidy: null, cell: () => null }), localRepresentation: { format: { dataType: 'ObservationalTimePeriod' } } },
    },
    measureList: { id: 'MeasureDescriptor', measures: ofRole('measure').map((column) => ({ ...identified(column), usage: 'optional', localRepresentation: representation(column) })) },
    attributeList: {
      id: 'AttributeDescriptor',
      attributes: ofRole('attribute').map((column) => ({ ...identified(column), usage: 'optional', attributeRelationship: { observation: {} }, localRepresentation: representation(column) })),
    },
  }
}

function codelists({ metrics, units }: SdmxCatalogue): readonly object[] {
  const words = <K extends string>(ids: readonly K[], say: (t: Messages, id: K) => string): readonly object[] => ids.map((id) => ({ id, ...inBoth((t) => say(t, id)) }))
  const catalogued = (all: readonly SdmxCode[]): readonly object[] => all.map((one) => ({ id: one.id, ...named(one) }))
  const header = (id: NonNullable<SdmxColumn['codes']>): Named => inBoth((t) => (id === 'OBS_STATUS' ? t.sdmx.columns.OBS_STATUS.header : t.exportColumns[({ METRIC: 'metric_name', UNIT: 'unit_name', QUALIFIER: 'qualifier', MISSING: 'missing' } as const)[id]].header))
  const lists: readonly (readonly [NonNullable<SdmxColumn['codes']>, readonly object[]])[] = [
    ['METRIC', catalogued(metrics)],
    ['UNIT', catalogued(units)],
    ['OBS_STATUS', words(OBS_STATUSES, (t, id) => t.sdmx.statuses[id])],
    ['QUALIFIER', words(QUALIFIERS, (t, id) => t.exportFile.precision[id])],
    ['MISSING', words(MISSING_REASONS, (t, id) => t.figure.absence[id])],
  ]
  // A list without a code is left out of a message; its name stands all the same.
  return lists.map(([id, codes]) => ({ id: list(id), ...header(id), ...KEPT, ...(codes.length === 0 ? {} : { codes }) }))
}

/**
 * @param catalogue every metric and unit whose code may stand in a file
 * @param preparedAt ISO instant
 * @returns an object for JSON
 */
export function sdmxStructure(catalogue: SdmxCatalogue, preparedAt: string): object {
  const title = inBoth((t) => t.sdmx.title)
  return {
    meta: { schema: SCHEMA, id: SDMX.id, prepared: preparedAt, contentLanguages: LOCALES.map((locale) => LANGUAGE[locale]), sender: { id: SDMX.agency } },
    data: {
      dataflows: [{ id: SDMX.id, ...title, ...KEPT, structure: urn('datastructure.DataStructure', SDMX.id) }],
      dataStructures: [{ id: SDMX.id, ...title, ...KEPT, dataStructureComponents: components() }],
      conceptSchemes: [{ id: CONCEPTS, ...title, ...KEPT, concepts: SDMX_COLUMNS.map(conceptOf) }],
      codelists: codelists(catalogue),
    },
  }
}
