// Which accounts the address of the list asks for; anything it says that is unknown is left out.
import type { PeopleFilter, StateChoice } from '@/lib/data/people-list'
import { withDescendants, type Unit } from '@/lib/data/units'
import { ROLES } from '@/lib/domain/viewer'

export type Search = Readonly<Record<string, string | string[] | undefined>>

const STATES: readonly StateChoice[] = ['active', 'invited', 'disabled', 'unused']
const textOf = (search: Search, name: string): string => {
  const value = search[name]
  return typeof value === 'string' ? value.trim().slice(0, 100) : ''
}

export interface ListChoice {
  readonly filter: PeopleFilter
  readonly page: number
  /** As it stands in the fields of the form. */
  readonly fields: { readonly name: string; readonly unit: string; readonly role: string; readonly state: string }
}

export function listChoice(search: Search, all: readonly Unit[]): ListChoice {
  const name = textOf(search, 'name')
  const unit = all.find((one) => one.code === textOf(search, 'unit'))
  const role = ROLES.find((one) => one === textOf(search, 'role')) ?? null
  const state = STATES.find((one) => one === textOf(search, 'state')) ?? null
  const page = /^[1-9]\d{0,5}$/.test(textOf(search, 'page')) ? Number(textOf(search, 'page')) : 1
  return {
    filter: { name, unitIds: unit === undefined ? null : withDescendants(all, unit.id).map((one) => one.id), role, state },
    page,
    fields: { name, unit: unit?.code ?? '', role: role ?? '', state: state ?? '' },
  }
}

/** Address of a page of the same choice. */
export function listAddress({ fields }: Pick<ListChoice, 'fields'>, page: number): string {
  const entries = [...Object.entries(fields), ['page', page === 1 ? '' : String(page)]].filter(([, value]) => value !== '')
  return entries.length === 0 ? '/desk/people' : `/desk/people?${entries.map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`).join('&')}`
}
