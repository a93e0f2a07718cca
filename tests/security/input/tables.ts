// Every action with its table. A new action gets one in the folder beside.
import type { Tables } from './table'
import { ACCOUNT } from './tables/account'
import { FIGURES } from './tables/figures'
import { PEOPLE } from './tables/people'
import { READERS } from './tables/readers'
import { UNITS } from './tables/units'

export const TABLES: Tables = { ...READERS, ...FIGURES, ...ACCOUNT, ...PEOPLE, ...UNITS }

/** Handlers that read a body themselves: tried over the wire, in bodies.test.ts. */
export const OVER_THE_WIRE: readonly string[] = ['POST /api/auth/[...nextauth]', 'POST /sign-out', 'POST /api/session', 'POST /api/v1/audit/export/[format]', 'POST /api/v1/audit/verification']

/** What has no field: bodies.test.ts calls it all the same. */
export const WITHOUT_FIELDS: readonly string[] = ['action desk/account#endOthers']
