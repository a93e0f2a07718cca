// Names of accounts by their ids, for whoever may read the audit log: the log itself holds ids only.
import 'server-only'
import { database } from '@/lib/platform/database/connection'

export interface PersonName {
  readonly id: string
  readonly displayName: string
  readonly loginName: string
  /** True where the name was erased from the account. */
  readonly erased: boolean
}

/** Every account there is, by name. An installation has some hundred. */
export async function peopleNames(): Promise<ReadonlyMap<string, PersonName>> {
  const rows = await database().user.findMany({ select: { id: true, displayName: true, loginName: true }, orderBy: { displayName: 'asc' } })
  return new Map(rows.map((row) => [row.id, { ...row, erased: /^erased-[0-9a-f]{12}$/.test(row.loginName) }]))
}
