// Acts by what they are about, for whoever looks for "everything about signing in". Each act stands in one group.
import { ACTS, type Act } from '../audit-event'

export const ACT_GROUPS = ['figures', 'collecting', 'metrics', 'publishing', 'signing-in', 'people', 'units', 'refusals', 'log', 'installation'] as const
export type ActGroup = (typeof ACT_GROUPS)[number]

/** The group of an act, told by the first part of its name; a new kind of act must be placed here or does not compile. */
const GROUP_OF: Readonly<Record<Act extends `${infer Kind}.${string}` ? Kind : never, ActGroup>> = {
  installation: 'installation',
  session: 'signing-in',
  account: 'signing-in',
  password: 'signing-in',
  'second-factor': 'signing-in',
  'recovery-codes': 'signing-in',
  identity: 'signing-in',
  mail: 'people',
  calendar: 'people',
  person: 'people',
  role: 'people',
  screen: 'installation',
  token: 'signing-in',
  unit: 'units',
  observation: 'figures',
  history: 'figures',
  collection: 'collecting',
  submission: 'collecting',
  explanation: 'collecting',
  comment: 'collecting',
  evidence: 'collecting',
  upload: 'collecting',
  lock: 'publishing',
  metric: 'metrics',
  target: 'metrics',
  release: 'publishing',
  export: 'publishing',
  access: 'refusals',
  audit: 'log',
}

/** The group that an act belongs to. */
export function groupOf(act: Act): ActGroup {
  const found = Object.entries(GROUP_OF).find(([kind]) => act.startsWith(`${kind}.`))
  if (found === undefined) throw new Error(`${act} has no group`)
  return found[1]
}

/** The acts of a group, in the order of the catalogue. */
export const actsOf = (group: ActGroup): readonly Act[] => ACTS.filter((act) => groupOf(act) === group)
