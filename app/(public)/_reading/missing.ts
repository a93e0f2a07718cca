// What an address asks for and does not find. Decided here once: pages answer 404 by it, and the page of that answer says it in words.
import 'server-only'
import { cache } from 'react'
import { metricSpan, type MetricSpan } from '@/lib/data/metric-span'
import { metricsOfYear } from '@/lib/data/metrics'
import { lastWithdrawn, readableLabel, releaseLabel, releases, type ReleaseLabel, type Withdrawal } from '@/lib/data/release-labels'
import { documentBySlug } from '@/lib/data/statements'
import { unitByCode } from '@/lib/data/units'
import { readDay } from '@/lib/domain/release-time'
import { now, today } from '@/lib/platform/clock'
import { askedDay, searchText, selectLabel, versionNumber, type Search } from './selection'

export interface Missing {
  readonly what: 'metric' | 'metric-of-year' | 'unit' | 'document' | 'release' | 'period' | 'version' | 'day-unreadable' | 'day-future' | 'nothing-by' | 'preview' | 'trial'
  /** As the address has it. */
  readonly asked: string
  /** Of a metric that another year has: which years do. */
  readonly span?: MetricSpan & { readonly year: number }
}

// Pages below /units that are about no one unit.
const ALL_UNITS: readonly string[] = ['', 'history', 'sheets']

/** A version whose figures are shown no more: what stands in their place. */
export interface Tombstone {
  readonly what: 'withdrawn'
  readonly label: ReleaseLabel
  readonly withdrawal: Withdrawal
}

/** A document with all it prints; read once a request. */
export const printedDocument = cache(documentBySlug)

/**
 * What is not there, or null where the page can be shown.
 * @param path of the page, without its parameters
 */
export async function missingAt(path: string, search: Search): Promise<Missing | Tombstone | null> {
  const [part = '', name = '', below = ''] = path.split('/').slice(1).map(decodedSegment)
  if (part === 'preview') return { what: 'preview', asked: name }
  // Whoever may not try a ranking is not told either which metrics there are to try.
  if (below === 'what-if') return { what: 'trial', asked: name }
  const day = missingDay(search)
  if (day !== null) return day
  if (part === 'documents') return name === '' || (await printedDocument(name)) !== null ? null : { what: 'document', asked: name }
  if (part === 'releases') return name === '' ? null : await missingRelease(name, search)
  if (part !== '' && part !== 'metrics' && part !== 'units' && part !== 'compare') return null
  return (await missingPeriod(search)) ?? (part === 'metrics' ? await missingMetric(name, search) : part === 'units' && !ALL_UNITS.includes(name) ? await missingUnit(name) : null)
}

/** A part of a path as it was meant; what is no encoding stays as it is. */
export function decodedSegment(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function missingDay(search: Search): Missing | null {
  const asked = searchText(search, 'asOf')
  const read = asked === null ? null : readDay(asked, today())
  if (asked === null || read === null || typeof read !== 'string') return null
  return { what: read === 'future' ? 'day-future' : 'day-unreadable', asked }
}

const tombstone = (label: ReleaseLabel | null): Tombstone | null => (label === null || label.withdrawal === null ? null : { what: 'withdrawn', label, withdrawal: label.withdrawal })

/** Why a version of a line cannot be read: withdrawn, or never there. Null where it can. */
async function missingVersion(slug: string, asked: string | null, search: Search): Promise<Missing | Tombstone | null> {
  const asOf = askedDay(search)
  const version = asked === null ? null : versionNumber(asked)
  if ((await readableLabel(slug, version, asOf)) !== null) return null
  const withdrawn = tombstone((await releaseLabel(slug, version, asOf)) ?? (version === null ? await lastWithdrawn(slug, asOf) : null))
  return withdrawn ?? { what: 'version', asked: asked ?? '' }
}

async function missingRelease(slug: string, search: Search): Promise<Missing | Tombstone | null> {
  const labels = await releases(askedDay(search))
  if (labels.every((label) => label.slug !== slug)) return { what: 'release', asked: slug }
  const against = searchText(search, 'against')
  return (await missingVersion(slug, searchText(search, 'version'), search)) ?? (against === null ? null : await missingVersion(slug, against, search))
}

async function missingPeriod(search: Search): Promise<Missing | Tombstone | null> {
  const { label, asked, asOf, slug, latest, labels } = await selectLabel(search)
  if (label !== null) return null
  const period: Missing = { what: 'period', asked: asked.period ?? '' }
  if (labels.length === 0) {
    // Before the first release nothing is missing: there is nothing yet, and each page says so; not so on a day before it.
    return asOf === null ? null : { what: 'nothing-by', asked: asOf }
  }
  if (slug === null) return latest === null && asked.period === null ? tombstone(labels[0] ?? null) : period
  return labels.some((one) => one.slug === slug) ? await missingVersion(slug, asked.version, search) : period
}

async function missingMetric(code: string, search: Search): Promise<Missing | null> {
  const { label } = await selectLabel(search)
  const metrics = await metricsOfYear(label?.year ?? now().getUTCFullYear())
  if (metrics.every((metric) => metric.code !== code)) {
    const span = await metricSpan(code)
    return span === null ? { what: 'metric', asked: code } : { what: 'metric-of-year', asked: code, span: { ...span, year: label?.year ?? now().getUTCFullYear() } }
  }
  const unit = searchText(search, 'unit')
  return unit === null ? null : await missingUnit(unit)
}

async function missingUnit(code: string): Promise<Missing | null> {
  return (await unitByCode(code)) === null ? { what: 'unit', asked: code } : null
}
