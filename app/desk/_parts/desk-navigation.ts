// The ways through the desk: each page that this person's roles open, by what it is for.
import type { NavGroup } from '@/components/layout/navigation'
import type { Viewer } from '@/lib/domain/viewer'
import { ADMINISTRATION, openPlaces, WORK, type DeskPart, type DeskPlace } from '@/lib/i18n/desk-places'
import type { Messages } from '@/lib/i18n/messages'

/**
 * What stands at the left of the desk.
 * @param city code of the unit that stands for the whole city
 */
export function deskNavigation(t: Messages, viewer: Viewer, part: DeskPart, city: string): readonly NavGroup[] {
  const here = (own: DeskPart) => (own === part ? ('section' as const) : undefined)
  const open = (places: readonly DeskPlace[]) => openPlaces(places, viewer, city).map((place) => ({ href: place.href, label: place.label(t), current: here(place.part) }))
  const administration = open(ADMINISTRATION)
  return [
    { title: t.desk.title, items: [{ href: '/desk', label: t.desk.home, current: here('home') }, ...open(WORK)] },
    ...(administration.length === 0 ? [] : [{ title: t.desk.administration, items: administration }]),
    { title: t.desk.readers, items: [{ href: '/', label: t.reading.navOverview }, { href: '/releases', label: t.reading.navReleases }] },
  ]
}
