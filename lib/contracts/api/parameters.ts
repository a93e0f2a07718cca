// What can stand in an address of the interface, as its document says it; the readers of lib/domain hold each to the same form.
import { API_LANGUAGES, PAGE } from '@/lib/domain/api/read-query'

export interface ApiParameter {
  readonly schema: Readonly<Record<string, unknown>>
  /** May stand several times. */
  readonly repeated: boolean
  readonly example: string
}

const name = { type: 'string', pattern: '^[A-Za-z0-9_.?-]{1,64}$' } as const
const once = (schema: ApiParameter['schema'], example: string): ApiParameter => ({ schema, repeated: false, example })
const repeated = (example: string): ApiParameter => ({ schema: { type: 'array', items: name, maxItems: 500 }, repeated: true, example })

/** Behind the question mark. */
export const QUERY_PARAMETERS = {
  release: once({ type: 'string', pattern: '^[a-z0-9-]{1,64}$' }, 'annual-2023'),
  version: once({ type: 'integer', minimum: 1, maximum: 999_999 }, '1'),
  asOf: once({ type: 'string', format: 'date' }, '2025-12-31'),
  metric: repeated('MED_RATE'),
  unit: repeated('410700'),
  period: repeated('2023'),
  limit: once({ type: 'integer', minimum: 1, maximum: PAGE.most, default: PAGE.usual }, '200'),
  cursor: once({ type: 'string', maxLength: 16_000 }, '1.0123456789abcdef.1-1.1-1-1-1'),
  lang: once({ type: 'string', enum: [...API_LANGUAGES], default: API_LANGUAGES[0] }, 'en'),
  onePeriod: once(name, '2024'),
} as const satisfies Record<string, ApiParameter>
export type QueryParameter = keyof typeof QUERY_PARAMETERS

/** In the path. */
export const PATH_PARAMETERS = {
  slug: 'annual-2023',
  code: 'MED_RATE',
  unitCode: '410700',
  metric: 'MED_RATE',
  unit: '410700',
  period: '2023',
} as const
export type PathParameter = keyof typeof PATH_PARAMETERS

/** How a parameter is written in an address. */
export const writtenName = (parameter: QueryParameter | PathParameter): string => (parameter === 'onePeriod' ? 'period' : parameter === 'unitCode' ? 'code' : parameter)
