// The pages for readers that a search finds by name.
import type { Messages } from './messages'

export interface ReaderPlace {
  readonly href: string
  readonly kind: 'page' | 'help'
  readonly label: (t: Messages) => string
}

export const READER_PLACES: readonly ReaderPlace[] = [
  { href: '/', kind: 'page', label: (t) => t.reading.navOverview },
  { href: '/units', kind: 'page', label: (t) => t.reading.navUnits },
  { href: '/compare', kind: 'page', label: (t) => t.reading.navCompare },
  { href: '/explore', kind: 'page', label: (t) => t.explore.title },
  { href: '/releases', kind: 'page', label: (t) => t.reading.navReleases },
  { href: '/exports', kind: 'page', label: (t) => t.reading.navExports },
  { href: '/documents', kind: 'page', label: (t) => t.reading.navDocuments },
  { href: '/methods', kind: 'page', label: (t) => t.reading.navMethods },
  { href: '/help', kind: 'help', label: (t) => t.help.title },
  { href: '/help/api', kind: 'help', label: (t) => t.apiPage.title },
  { href: '/help#keys', kind: 'help', label: (t) => t.search.keysTitle },
]
