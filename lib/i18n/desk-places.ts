// The places of the desk: which there are, whose they are, and what they are called. The navigation and the search offer the same.
import type { Action } from '@/lib/domain/permissions/table'
import { can, mayAnywhere } from '@/lib/domain/permissions/decide'
import type { Viewer } from '@/lib/domain/viewer'
import type { Messages } from './messages'

export type DeskPart = 'home' | 'entry' | 'collections' | 'review' | 'reconciliation' | 'releases' | 'locks' | 'metrics' | 'people' | 'units' | 'screens' | 'history' | 'audit' | 'account' | 'notifications' | 'exports'

export interface DeskPlace {
  readonly part: DeskPart
  readonly href: string
  readonly action: Action
  /** Open only to those who may do it for the whole city. */
  readonly wholeCity?: boolean
  readonly label: (t: Messages) => string
}

export const WORK: readonly DeskPlace[] = [
  { part: 'entry', href: '/desk/entry', action: 'observation.read-draft', label: (t) => t.desk.entry },
  { part: 'collections', href: '/desk/collections', action: 'collection.read', label: (t) => t.collections.title },
  { part: 'review', href: '/desk/review', action: 'submission.review', label: (t) => t.review.title },
  { part: 'reconciliation', href: '/desk/reconciliation', action: 'observation.read-draft', wholeCity: true, label: (t) => t.reconciliation.title },
  { part: 'releases', href: '/desk/releases', action: 'release.prepare', wholeCity: true, label: (t) => t.desk.releases },
  { part: 'locks', href: '/desk/locks', action: 'lock.manage', label: (t) => t.locks.title },
  { part: 'history', href: '/desk/history', action: 'history.review', wholeCity: true, label: (t) => t.history.title },
  { part: 'metrics', href: '/desk/metrics', action: 'metric.read', label: (t) => t.metricsDesk.title },
]
export const ADMINISTRATION: readonly DeskPlace[] = [
  { part: 'people', href: '/desk/people', action: 'person.read', label: (t) => t.people.title },
  { part: 'units', href: '/desk/units', action: 'unit.read', label: (t) => t.unitsDesk.title },
  { part: 'history', href: '/desk/history', action: 'history.load', label: (t) => t.history.title },
  { part: 'screens', href: '/desk/screens', action: 'screen.manage', label: (t) => t.screensDesk.title },
  { part: 'audit', href: '/desk/audit', action: 'audit.read', label: (t) => t.audit.title },
]

/**
 * Those of some places that are open to a person.
 * @param city code of the unit that stands for the whole city
 */
export const openPlaces = (places: readonly DeskPlace[], viewer: Viewer, city: string): readonly DeskPlace[] =>
  places.filter(({ action, wholeCity }) => (wholeCity === true ? can(viewer, action, { unit: city }) : mayAnywhere(viewer, action)))
