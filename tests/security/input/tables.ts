// Every action with its table. A new action gets one in the folder beside.
import type { Tables } from './table'
import { ACCOUNT } from './tables/account'
import { COLLECTIONS } from './tables/collections'
import { FIGURES } from './tables/figures'
import { FINDINGS } from './tables/findings'
import { HISTORY } from './tables/history'
import { METRICS } from './tables/metrics'
import { PEOPLE } from './tables/people'
import { READERS } from './tables/readers'
import { REVIEWING } from './tables/reviewing'
import { SCREENS } from './tables/screens'
import { UNITS } from './tables/units'
import { UPLOADS } from './tables/uploads'

export const TABLES: Tables = { ...READERS, ...FIGURES, ...FINDINGS, ...ACCOUNT, ...COLLECTIONS, ...PEOPLE, ...REVIEWING, ...UNITS, ...METRICS, ...SCREENS, ...HISTORY, ...UPLOADS }

/** Handlers that read a body themselves: tried over the wire, in bodies.test.ts; those of the entry grid field by field in tests/integration/entry-routes.test.ts. */
export const OVER_THE_WIRE: readonly string[] = [
  'POST /api/auth/[...nextauth]', 'POST /sign-out', 'POST /api/session', 'POST /api/v1/audit/export/[format]', 'POST /api/v1/audit/verification',
  'PATCH /api/v1/entry/[collection]/[unit]', 'POST /api/v1/entry/[collection]/[unit]/comments', 'PATCH /api/v1/entry/[collection]/[unit]/comments/[id]',
  'POST /api/v1/history', 'POST /api/v1/imports/[collection]/[unit]', 'POST /api/v1/evidence/[collection]/[unit]', 'PATCH /api/v1/evidence/[collection]/[unit]/[id]',
]

/** What has no field: bodies.test.ts calls it all the same. */
export const WITHOUT_FIELDS: readonly string[] = ['action desk/account#endOthers', 'action desk/account#sendTest', 'action desk/account#makeCalendar', 'action desk/account#endCalendar']
