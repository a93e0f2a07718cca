// A change of metrics from the fields of its form; the same fields are sent to be checked and to be confirmed.
import { fieldText, fieldWhole, wholeNumber } from '@/lib/contracts/form-data'

const all = (form: FormData, name: string): readonly string[] => form.getAll(name).filter((value) => typeof value === 'string')

// Typed in small or full-width letters, a code is still that code.
const codeText = (form: FormData, name: string): string => fieldText(form, name).normalize('NFKC').toUpperCase()

/** How many bases the form has room for. */
export const BASES = 4

function factsOf(form: FormData): unknown {
  const texts = (...names: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(names.map((name) => [name, fieldText(form, name)]))
  const bases = Array.from({ length: BASES }, (_, at) => ({ name: fieldText(form, `bases.${at}.name`), url: fieldText(form, `bases.${at}.url`) }))
  return {
    ...texts('nameZh', 'nameEn', 'definitionZh', 'noteZh', 'unit', 'unitEn', 'ownerZh', 'ownerEn', 'rounding', 'direction', 'aggregation', 'numeratorCode', 'denominatorCode', 'changeOf', 'baseZh', 'baseEn'),
    decimals: fieldWhole(form, 'decimals'),
    legalBasis: bases.filter(({ name, url }) => name !== '' || url !== ''),
  }
}

function settingsOf(form: FormData): unknown {
  const owners = [...all(form, 'lead'), ...all(form, 'owners')].filter((text) => text !== '')
  const place = fieldText(form, 'keyOrder')
  return {
    ownerIds: [...new Set(owners)].map(wholeNumber), levels: all(form, 'levels'), frequency: fieldText(form, 'frequency'), family: codeText(form, 'family'), keyOrder: place === '' ? null : wholeNumber(place),
  }
}

/** What the contract of a change expects. */
export function readChange(form: FormData): unknown {
  const change = fieldText(form, 'change')
  const seen = fieldText(form, 'seen')
  const code = codeText(form, 'code')
  const on = fieldText(form, 'on')
  switch (change) {
    case 'create': {
      const identity = { code, groupCode: fieldText(form, 'groupCode'), kind: fieldText(form, 'kind'), timeBasis: fieldText(form, 'timeBasis'), scoreAllowed: fieldText(form, 'scoreAllowed') === 'yes' }
      return { change, identity, facts: factsOf(form), settings: settingsOf(form), on, seen }
    }
    case 'version':
      return { change, code, facts: factsOf(form), on, breaks: fieldText(form, 'breaks') === 'yes', breakNote: fieldText(form, 'breakNote'), seen }
    case 'settings':
      return { change, code, settings: settingsOf(form), seen }
    case 'target': {
      const document = fieldText(form, 'documentId')
      const texts = Object.fromEntries(['unitCode', 'periodKey', 'fromYear', 'value', 'near', 'sourceZh', 'sourceEn'].map((name) => [name, fieldText(form, name)]))
      return { change, code, ...texts, kind: fieldText(form, 'kind'), documentId: document === '' ? null : wholeNumber(document), seen }
    }
    default:
      return { change, code, targetId: fieldWhole(form, 'targetId'), seen }
  }
}

/** Fields that may hold several lines. */
export const PARAGRAPHS = ['definitionZh', 'noteZh'] as const

/** The field of a problem's path. */
export const fieldOf = (path: string): string =>
  path.replace(/^(facts|identity|settings)\./, '').replace(/^legalBasis\./, 'bases.').replace(/^ownerIds.*$/, 'owners')
