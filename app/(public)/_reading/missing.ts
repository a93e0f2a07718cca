// What an address asks for and does not find. Decided here once: pages answer 404 by it, and the page of that answer says it in words.
import 'server-only'
import { cache } from 'react'
import { documentBySlug } from '@/lib/data/statements'
import { metricsOfYear } from '@/lib/data/metrics'
import { releases } from '@/lib/data/published'
import { unitByCode } from '@/lib/data/units'
import { selectRelease, type Search } from './selection'

export interface Missing {
  readonly what: 'metric' | 'unit' | 'document' | 'release' | 'period' | 'version'
  /** As the address has it. */
  readonly asked: string
}

/**
 * What is not there, or null where the page can be shown.
 * @param path of the page, without its parameters
 */
export async function missingAt(path: string, search: Search): Promise<Missing | null> {
  const [part = '', code = ''] = path.split('/').slice(1).map(decoded)
  if (part === 'documents') return code !== '' && (await document(code)) === null ? { what: 'document', asked: code } : null
  if (part === 'releases') return code === '' ? null : await missingRelease(code, search)
  const { release, asked, latest } = await selectRelease(search)
  if (release === null && latest !== null) {
    return asked.version !== null && latest !== null && (await hasPeriod(asked.period)) ? { what: 'version', asked: asked.version } : { what: 'period', asked: asked.period ?? '' }
  }
  if (part === 'metrics' && !(await metricCodes(release?.year)).has(code)) return { what: 'metric', asked: code }
  // A metric may be read for another unit than the city.
  const unit = part === 'units' ? code : part === 'metrics' && typeof search['unit'] === 'string' ? search['unit'] : ''
  return unit !== '' && (await unitByCode(unit)) === null ? { what: 'unit', asked: unit } : null
}
