// Addresses that answers name.
import { environment } from '@/lib/platform/env'

/** A whole address of ours. @param search name and values in turn; blank ones are left out */
export function address(path: string, search: Readonly<Record<string, string | null>> = {}): string {
  const query = new URLSearchParams(Object.entries(search).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))).toString()
  return `${environment().APP_ORIGIN}${path}${query === '' ? '' : `?${query}`}`
}
