// What an address asks for and does not find. Decided here once: pages answer 404 by it, and the page of that answer says it in words.
import 'server-only'
import { cache } from 'react'
import { metricsOfYear } from '@/lib/data/metrics'
import { readRelease, releases } from '@/lib/data/published'
import { documentBySlug } from '@/lib/data/statements'
import { unitByCode } from '@/lib/data/units'
import { now } from '@/lib/platform/clock'
import { searchText, selectRelease, versionNumber, type Search } from './selection'

export interface Missing {
  readonly what: 'metric' | 'unit' | 'document' | 'release' | 'period' | 'version'
  /** As the address has it. */
  readonly asked: string
}

/** A document with all it prints; read once a request. */
export const printedDocument = cache(documentBySlug)

/**
 * What is not there, or null where the page can be shown.
 * @param path of the page, without its parameters
 */
export async function missingAt(path: string, search: Search): Promise<Missing | null> {
  const [part = '', name = ''] = path.split('/').slice(1).map(decodedSegment)
  if (part === 'documents') return name === '' || (await printedDocument(name)) !== null ? null : { what: 'document', asked: name }
  if (part === 'releases') return name === '' ? null : await missingRelease(name, search)
  if (part !== '' && part !== 'metrics' && part !== 'units') return null
  return (await missingPeriod(search)) ?? (part === 'metrics' ? await missingMetric(name, search) : part === 'units' && name !== '' ? await missingUnit(name) : null)
}

/** A part of a path as it was meant; what is no encoding stays as it is. */
export function decodedSegment(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

async function missingRelease(slug: string, search: Search): Promise<Missing | null> {
  if ((await readRelease(slug, null)) === null) return { what: 'release', asked: slug }
  for (const name of ['version', 'against']) {
    const asked = searchText(search, name)
    if (asked !== null && (await readRelease(slug, versionNumber(asked))) === null) return { what: 'version', asked }
  }
  return null
}

async function missingPeriod(search: Search): Promise<Missing | null> {
  const { release, asked, latest } = await selectRelease(search)
  // Before the first release nothing is missing: there is nothing yet, and each page says so.
  if (release !== null || latest === null) return null
  const known = asked.period === null || (await releases()).some((label) => String(label.year) === asked.period)
  return known ? { what: 'version', asked: asked.version ?? '' } : { what: 'period', asked: asked.period ?? '' }
}

async function missingMetric(code: string, search: Search): Promise<Missing | null> {
  const { release } = await selectRelease(search)
  const metrics = await metricsOfYear(release?.year ?? now().getUTCFullYear())
  if (metrics.every((metric) => metric.code !== code)) return { what: 'metric', asked: code }
  const unit = searchText(search, 'unit')
  return unit === null ? null : await missingUnit(unit)
}

async function missingUnit(code: string): Promise<Missing | null> {
  return (await unitByCode(code)) === null ? { what: 'unit', asked: code } : null
}
