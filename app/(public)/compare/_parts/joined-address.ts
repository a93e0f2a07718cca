import type { Search } from '../../_reading/selection'

/**
 * A form with several boxes of one name asks for each apart, empty ones too; the address that is kept and sent has one list.
 * @returns null where the address is that already
 */
export function joinedAddress(path: string, search: Search): string | null {
  const values = Object.entries(search).map(([name, value]) => [name, typeof value === 'string' ? [value] : [...(value ?? [])]] as const)
  if (values.every(([, all]) => all.length === 1 && all[0] !== '')) return null
  const kept = values.flatMap(([name, all]) => { const joined = [...new Set(all.filter((one) => one !== ''))].join(','); return joined === '' ? [] : [[name, joined]] })
  const query = new URLSearchParams(kept).toString()
  return query === '' ? path : `${path}?${query}`
}
