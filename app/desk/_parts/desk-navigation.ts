// The ways through the desk: each page that this person's roles open, by what it is for.
import type { NavGroup } from '@/components/layout/navigation'
import { can, mayAnywhere } from '@/lib/domain/permissions/decide'
import type { Action } from '@/lib/domain/permissions/table'
import type { Viewer } from '@/lib/domain/viewer'
import type { Messages } from '@/lib/i18n/messages'

export type DeskPart = 'home' | 'entry' | 'collections' | 'review' | 'reconciliation' | 'releases' | 'locks' | 'metrics' | 'people' | 'units' | 'audit' | 'account' | 'notifications'

interface Way {
  readonly part: DeskPart
  readonly href: string
  readonly action: Action
  /** Open only to those who may do it for the whole city. */
  readonly wholeCity?: boolean
  readonly label: (t: Messages) => string
}

const WORK: readonly Way[] = [
  { part: 'entry', href: '/desk/entry', action: 'observation.read-draft', label: (t) => t.desk.entry },
  { part: 'collections', href: '/desk/collections', action: 'collection.read', label: (t) => t.collections.title },
  { part: 'review', href: '/desk/review', action: 'submission.review', label: (t) => t.review.title },
  { part: 'reconciliation', href: '/desk/reconciliation', action: 'observation.read-draft', wholeCity: true, label: (t) => t.reconciliation.title },
  { part: 'releases', href: '/desk/releases', action: 'release.prepare', label: (t) => t.desk.releases },
  { part: 'locks', href: '/desk/locks', action: 'lock.manage', label: (t) => t.locks.title },
  { part: 'metrics', href: '/desk/metrics', action: 'metric.read', label: (t) => t.metricsDesk.title },
]
const ADMINISTRATION: readonly Way[] = [
  { part: 'people', href: '/desk/people', action: 'person.read', label: (t) => t.people.title },
  { part: 'units', href: '/desk/units', action: 'unit.read', label: (t) => t.unitsDesk.title },
  { part: 'audit', href: '/desk/audit', action: 'audit.read', label: (t) => t.audit.title },
]

/**
 * What stands at the left of the desk.
 * @param city code of the unit that stands for the whole city
 */
export function deskNavigation(t: Messages, viewer: Viewer, part: DeskPart, city: string): readonly NavGroup[] {
  const here = (own: DeskPart) => (own === part ? ('section' as const) : undefined)
  const open = (ways: readonly Way[]) => ways.filter(({ action, wholeCity }) => (wholeCity === true ? can(viewer, action, { unit: city }) : mayAnywhere(viewer, action))).map((way) => ({ href: way.href, label: way.label(t), current: here(way.part) }))
  const administration = open(ADMINISTRATION)
  return [
    { title: t.desk.title, items: [{ href: '/desk', label: t.desk.home, current: here('home') }, ...open(WORK)] },
    ...(administration.length === 0 ? [] : [{ title: t.desk.administration, items: administration }]),
    { title: t.desk.readers, items: [{ href: '/', label: t.reading.navOverview }, { href: '/releases', label: t.reading.navReleases }] },
  ]
}
