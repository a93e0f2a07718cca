// Everything that the interface answers: what its document and its page are made of, and what tests hold each answer against.
import type { z } from 'zod'
import type { TokenScope } from '@/lib/domain/api/access-token'
import { ApiDrafts } from './draft'
import { ApiMetricDetail, ApiMetrics } from './metric'
import { ApiHistory, ApiObservations } from './observation'
import type { PathParameter, QueryParameter } from './parameters'
import { ApiReconciliation } from './reconciliation'
import { ApiReleaseDetail, ApiReleases } from './release'
import { ApiStructure } from './structure'
import { ApiUnitDetail, ApiUnits } from './unit'

export interface ApiOperation {
  /** With names of its parts in braces. */
  readonly path: string
  readonly segments: readonly PathParameter[]
  readonly query: readonly QueryParameter[]
  readonly answer: z.ZodType
  readonly scope: TokenScope
  /** Answers with a tag, and 304 to whoever has it. */
  readonly tagged: boolean
  /** Of the answer; JSON where it is left out. */
  readonly mediaType?: string
  /** To be tried once {release}, {period}, {city} and {metric} are filled in with what an installation has. */
  readonly example: string
}

const published = { scope: 'published:read', tagged: true } as const

export const API_OPERATIONS = {
  listReleases: { ...published, path: '/api/v1/releases', segments: [], query: ['asOf', 'lang'], answer: ApiReleases, example: '/api/v1/releases' },
  getRelease: { ...published, path: '/api/v1/releases/{slug}', segments: ['slug'], query: ['version', 'asOf', 'lang'], answer: ApiReleaseDetail, example: '/api/v1/releases/{release}' },
  reconcileRelease: { ...published, path: '/api/v1/releases/{slug}/reconciliation', segments: ['slug'], query: ['version', 'asOf', 'lang'], answer: ApiReconciliation, example: '/api/v1/releases/{release}/reconciliation' },
  listMetrics: { ...published, path: '/api/v1/metrics', segments: [], query: ['asOf', 'lang'], answer: ApiMetrics, example: '/api/v1/metrics' },
  getMetric: { ...published, path: '/api/v1/metrics/{code}', segments: ['code'], query: ['asOf', 'lang'], answer: ApiMetricDetail, example: '/api/v1/metrics/{metric}' },
  listUnits: { ...published, path: '/api/v1/units', segments: [], query: ['asOf', 'lang'], answer: ApiUnits, example: '/api/v1/units' },
  getUnit: { ...published, path: '/api/v1/units/{code}', segments: ['unitCode'], query: ['asOf', 'lang'], answer: ApiUnitDetail, example: '/api/v1/units/{city}' },
  listObservations: {
    ...published, path: '/api/v1/observations', segments: [], query: ['release', 'version', 'asOf', 'metric', 'unit', 'period', 'limit', 'cursor', 'lang'], answer: ApiObservations,
    example: '/api/v1/observations?release={release}&unit={city}&limit=20',
  },
  getHistory: {
    ...published, path: '/api/v1/observations/{metric}/{unit}/{period}/history', segments: ['metric', 'unit', 'period'], query: ['asOf', 'lang'], answer: ApiHistory,
    example: '/api/v1/observations/{metric}/{city}/{period}/history',
  },
  getStructure: { path: '/api/v1/sdmx/structure', segments: [], query: ['lang'], answer: ApiStructure, scope: 'published:read', tagged: false, mediaType: 'application/vnd.sdmx.structure+json; version=2.0.0', example: '/api/v1/sdmx/structure' },
  listDrafts: { path: '/api/v1/drafts/{unit}', segments: ['unit'], query: ['onePeriod', 'limit', 'cursor', 'lang'], answer: ApiDrafts, scope: 'drafts:read', tagged: false, example: '/api/v1/drafts/{city}?period={period}' },
} as const satisfies Record<string, ApiOperation>

export type OperationId = keyof typeof API_OPERATIONS

/** Each with its name, in the order of the document. */
export const apiOperations = (): readonly (ApiOperation & { readonly id: OperationId })[] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names of an object written above
  (Object.entries(API_OPERATIONS) as [OperationId, ApiOperation][]).map(([id, operation]) => ({ id, ...operation }))
