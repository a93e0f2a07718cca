// The sensitive cells, written by hand from the design and from nothing else: a wrong table of permissions does not make them right.
import type { Actor } from './cast'
import type { Verdict } from './expected'

/** Address → who gets it; `hidden` to those named, everybody else who is signed in `forbidden`, all others sent to sign in. */
interface Cell {
  readonly entry: string
  /** As in samples.ts: kinds of what stands in the segments, in order. */
  readonly kinds: readonly string[]
  readonly open: readonly Actor[]
  readonly hidden?: readonly Actor[]
}

const READ_DRAFTS = ['reporter A', 'reporter B', 'reviewer A', 'publisher', 'auditor'] as const
const ADMINISTRATORS = ['system admin', 'security admin', 'audit admin'] as const

export const GOLDEN: readonly Cell[] = [
  { entry: 'page /desk', kinds: [], open: ['no role', 'leader', ...READ_DRAFTS, ...ADMINISTRATORS] },
  { entry: 'page /desk/entry', kinds: [], open: READ_DRAFTS },
  { entry: 'page /desk/collections', kinds: [], open: READ_DRAFTS },
  // What is asked of whom is decided for the whole city; the collection of 2023 asks nothing of one county.
  { entry: 'page /desk/collections/new', kinds: [], open: [], hidden: ['reviewer A'] },
  { entry: 'page /desk/collections/[code]', kinds: ['own'], open: ['publisher', 'auditor'], hidden: ['reporter A', 'reporter B', 'reviewer A'] },
  { entry: 'page /desk/collections/[code]/duties', kinds: ['own'], open: ['publisher', 'auditor'], hidden: ['reporter A', 'reporter B', 'reviewer A'] },
  { entry: 'page /desk/collections/[code]/change', kinds: ['own'], open: [], hidden: ['reviewer A'] },
  { entry: 'page /desk/collections/[code]/units/[unit]', kinds: ['own', 'own'], open: [], hidden: ['reviewer A'] },
  { entry: 'page /desk/entry/[collection]/[unit]', kinds: ['own', 'own'], open: ['reporter A', 'reviewer A', 'publisher', 'auditor'], hidden: ['reporter B'] },
  { entry: 'page /desk/entry/[collection]/[unit]', kinds: ['own', 'other department'], open: ['reporter B', 'publisher', 'auditor'], hidden: ['reporter A', 'reviewer A'] },
  // Files are sent and seen by who fills in, and by nobody else: what a file holds may be more than what is asked.
  { entry: 'page /desk/import/[collection]/[unit]', kinds: ['own', 'own'], open: ['reporter A'], hidden: ['reporter B'] },
  { entry: 'page /desk/import/[collection]/[unit]', kinds: ['own', 'other department'], open: ['reporter B'], hidden: ['reporter A'] },
  { entry: 'page /desk/releases', kinds: [], open: READ_DRAFTS },
  // Shows drafts of every unit: a right on one county is not enough.
  { entry: 'page /desk/reconciliation', kinds: [], open: ['publisher', 'auditor'], hidden: ['reporter A', 'reporter B', 'reviewer A'] },
  // A release speaks for the whole city: a right on one county is not enough.
  { entry: 'page /desk/releases/[period]', kinds: ['own'], open: ['publisher', 'auditor'], hidden: ['reporter A', 'reporter B', 'reviewer A'] },
  // What is not published is shown to nobody else, on no page.
  { entry: 'page /preview/[period]', kinds: ['own'], open: ['publisher', 'auditor'], hidden: ['reporter A', 'reporter B', 'reviewer A'] },
  { entry: 'page /preview/[period]/units', kinds: ['own'], open: ['publisher', 'auditor'], hidden: ['reporter A', 'reporter B', 'reviewer A'] },
  { entry: 'page /preview/[period]/units/[code]', kinds: ['own', 'own'], open: ['publisher', 'auditor'], hidden: ['reporter A', 'reporter B', 'reviewer A'] },
  { entry: 'page /preview/[period]/metrics/[code]', kinds: ['own', 'own'], open: ['publisher', 'auditor'], hidden: ['reporter A', 'reporter B', 'reviewer A'] },
  { entry: 'page /preview/[period]/metrics/[code]/what-if', kinds: ['own', 'own'], open: ['publisher', 'auditor'], hidden: ['reporter A', 'reporter B', 'reviewer A'] },
  // A trial of places is the whole city's, not for the public, and not for administrators.
  { entry: 'page /metrics/[code]/what-if', kinds: ['own'], open: ['leader', 'publisher', 'auditor'], hidden: ['reporter A', 'reporter B', 'reviewer A'] },
  { entry: 'page /desk/locks', kinds: [], open: ['reviewer A', 'publisher'] },
  { entry: 'page /desk/people', kinds: [], open: ADMINISTRATORS },
  { entry: 'page /desk/people/new', kinds: [], open: ['system admin'] },
  { entry: 'page /desk/people/[id]', kinds: ['own'], open: ADMINISTRATORS },
  { entry: 'page /desk/people/roles', kinds: [], open: ADMINISTRATORS },
  { entry: 'page /desk/metrics', kinds: [], open: READ_DRAFTS },
  { entry: 'page /desk/metrics/[code]', kinds: ['own'], open: READ_DRAFTS },
  // Metrics are the whole city's: a right on one county is not enough.
  { entry: 'page /desk/metrics/new', kinds: [], open: [], hidden: ['reviewer A'] },
  { entry: 'page /desk/metrics/[code]/[act]', kinds: ['own', 'own'], open: [], hidden: ['reviewer A'] },
  { entry: 'page /desk/units', kinds: [], open: ADMINISTRATORS },
  { entry: 'page /desk/units/[code]', kinds: ['own'], open: ADMINISTRATORS },
  { entry: 'page /desk/units/changes', kinds: [], open: ADMINISTRATORS },
  { entry: 'page /desk/units/create', kinds: [], open: ['system admin'] },
  { entry: 'page /desk/units/[code]/[change]', kinds: ['own', 'own'], open: ['system admin'] },
  { entry: 'page /desk/screens', kinds: [], open: ['system admin'] },
  // A file of history speaks of every unit: read for the whole city, sent by the system administrator alone.
  { entry: 'page /desk/history', kinds: [], open: ['publisher', 'auditor', 'system admin'], hidden: ['reviewer A'] },
  { entry: 'page /desk/history/new', kinds: [], open: ['system admin'] },
  { entry: 'page /desk/audit', kinds: [], open: ['auditor', 'audit admin'] },
  { entry: 'page /desk/audit/[stream]/[seq]', kinds: ['own', 'own'], open: ['auditor', 'audit admin'] },
  { entry: 'page /desk/audit/verify', kinds: [], open: ['auditor', 'audit admin'] },
  { entry: 'POST /api/v1/audit/export/[format]', kinds: ['own'], open: ['auditor', 'audit admin'] },
  { entry: 'POST /api/v1/audit/verification', kinds: [], open: ['auditor', 'audit admin'] },
  { entry: 'page /desk/entry/[collection]/[unit]/check', kinds: ['own', 'own'], open: ['reporter A', 'reviewer A', 'publisher', 'auditor'], hidden: ['reporter B'] },
  { entry: 'page /desk/entry/[collection]/[unit]/check', kinds: ['own', 'other department'], open: ['reporter B', 'publisher', 'auditor'], hidden: ['reporter A', 'reviewer A'] },
  { entry: 'page /desk/review', kinds: [], open: ['reviewer A'] },
  { entry: 'page /desk/review/[collection]/[unit]', kinds: ['own', 'own'], open: ['reviewer A'] },
  { entry: 'page /desk/review/[collection]/[unit]', kinds: ['own', 'other department'], open: [], hidden: ['reviewer A'] },
  { entry: 'page /desk/account', kinds: [], open: ['no role', 'leader', ...READ_DRAFTS, ...ADMINISTRATORS] },
  { entry: 'page /desk/exports', kinds: [], open: ['no role', 'leader', ...READ_DRAFTS, ...ADMINISTRATORS] },
  { entry: 'page /desk/account/tokens', kinds: [], open: ['no role', 'leader', ...READ_DRAFTS, ...ADMINISTRATORS] },
  { entry: 'GET /api/v1/drafts/[unit]', kinds: ['own'], open: ['reporter A', 'reviewer A', 'publisher', 'auditor'], hidden: ['reporter B'] },
  { entry: 'GET /api/v1/drafts/[unit]', kinds: ['other department'], open: ['reporter B', 'publisher', 'auditor'], hidden: ['reporter A', 'reviewer A'] },
  { entry: 'page /desk/notifications', kinds: [], open: ['no role', 'leader', ...READ_DRAFTS, ...ADMINISTRATORS] },
]

/** Action → who may do it to the object of its first body (unit A, the city, somebody else's account). Everybody else may not. */
export const GOLDEN_ACTIONS: Readonly<Record<string, readonly Actor[]>> = {
  'action desk/releases/[period]#publish': ['publisher'],
  'action desk/releases/[period]#withdraw': ['publisher'],
  'action desk/locks#closePeriod': ['publisher'],
  'action desk/screens#makeScreen': ['system admin'],
  'action desk/screens#endScreen': ['system admin'],
  'action desk/history/[number]#loadBatch': ['system admin'],
  'action desk/history/[number]#checkAgain': ['system admin'],
  'action desk/history/[number]#undoBatch': ['system admin'],
  // A right on one county is not enough.
  'action desk/history/[number]#approveBatch': [],
  'action desk/history/[number]#returnBatch': [],
  'action desk/locks#openPeriod': ['publisher'],
  'action desk/locks#makeException': ['publisher'],
  'action desk/entry/[collection]/[unit]/check#submit': ['reporter A'],
  'action desk/entry/[collection]/[unit]/check#withdraw': ['reporter A'],
  'action desk/review#approveSeveral': ['reviewer A'],
  'action desk/review/[collection]/[unit]#approve': ['reviewer A'],
  'action desk/review/[collection]/[unit]#sendBack': ['reviewer A'],
  'action desk/review/[collection]/[unit]#reopen': ['reviewer A'],
  'action desk/review/[collection]/[unit]#ask': ['reporter A', 'reviewer A', 'publisher'],
  'action desk/collections/new#makeCollection': [],
  'action desk/collections/[code]#remind': [],
  'action desk/collections/[code]#changeHead': [],
  'action desk/collections/[code]#close': [],
  'action desk/collections/[code]#addMore': [],
  'action desk/collections/[code]#reassign': [],
  'action desk/collections/[code]#takeOut': [],
  'action desk/collections/[code]#extend': [],
  'action desk/collections/[code]#waive': [],
  'action desk/collections/[code]#resume': [],
  'action desk/people/new#addPerson': ['system admin'],
  'action desk/people/[id]#changeNames': ['system admin'],
  'action desk/people/[id]#changeMail': ['system admin'],
  'action desk/people/[id]#newPassword': ['system admin'],
  'action desk/people/[id]#disable': ['system admin'],
  'action desk/people/[id]#enable': ['system admin'],
  'action desk/people/[id]#appointFirst': ['system admin'],
  'action desk/people/[id]#giveRole': ['security admin'],
  'action desk/people/[id]#takeRole': ['security admin'],
  'action desk/people/[id]#endSessions': ['security admin'],
  'action desk/people/[id]#unlockSignIn': ['security admin'],
  'action desk/people/[id]#resetFactor': ['security admin'],
  'action desk/people/[id]#erase': ['audit admin'],
  'action desk/units#changeUnit': ['system admin'],
  'action desk/metrics#checkMetricChange': [],
  'action desk/metrics#changeMetric': [],
}

/** What the golden copy says of an actor at an address; null where it says nothing. */
export function goldenVerdict(entry: string, kinds: readonly string[], actor: Actor, isNobody: boolean): Verdict | null {
  const cell = GOLDEN.find((one) => one.entry === entry && one.kinds.join() === kinds.join())
  if (cell === undefined) return null
  if (isNobody) return 'sign in'
  return cell.open.includes(actor) ? 'open' : cell.hidden?.includes(actor) === true ? 'hidden' : 'forbidden'
}
