// Where the object of an event is found, where this person may go there.
import type { EventReading } from '@/lib/domain/audit-reading/read-event'
import { can, mayAnywhere } from '@/lib/domain/permissions/decide'
import { pageEntryAt } from '@/lib/domain/permissions/page-entry'
import type { Viewer } from '@/lib/domain/viewer'
import { trailHref } from './search'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** An address within the product, or null. */
export function objectHref(viewer: Viewer, { object }: EventReading): string | null {
  const { type, id, unit } = object
  // Figures of a unit and year belong to no single form: what was done about the unit tells who sent, approved and published them.
  if (type === 'observations' && unit !== null) return trailHref({ unit })
  if (type === 'submission' && unit !== null && can(viewer, 'observation.read-draft', { unit })) {
    const [collection = '', responder = ''] = id.split('/')
    return `/desk/entry/${encodeURIComponent(collection)}/${encodeURIComponent(responder)}/check`
  }
  if (type === 'release') {
    const [slug = '', version = ''] = id.split('/')
    return `/releases/${encodeURIComponent(slug)}?version=${encodeURIComponent(version)}`
  }
  if (type === 'metric' || type === 'target') return mayAnywhere(viewer, 'metric.read') ? `/desk/metrics/${encodeURIComponent(id)}` : null
  const person = `/desk/people/${encodeURIComponent(id)}`
  return type === 'user' && UUID.test(id) && mayAnywhere(viewer, 'person.read') && pageEntryAt(person) !== null ? person : null
}
