// What kind of value each tidy column holds, as the formats that describe their columns say it.
import { TIDY_COLUMNS, type TidyKey } from '@/lib/domain/exporting/tidy-columns'
import { ORIGINS } from '@/lib/domain/figure'
import { MISSING_REASONS, QUALIFIERS } from '@/lib/domain/quantity'
import { ABSENCE_SYMBOLS, QUALIFIER_SYMBOLS } from '@/lib/i18n/format'
import { messages, type Locale } from '@/lib/i18n/messages'

export interface TidyType {
  readonly key: TidyKey
  readonly type: 'string' | 'decimal' | 'integer' | 'boolean' | 'dateTime'
  /** True where no row is blank. */
  readonly required: boolean
  /** Every value that can stand there, where they are known. */
  readonly choices: readonly string[] | null
  /** The language of its words: the reader's, always Chinese, or none. */
  readonly words: 'reader' | 'chinese' | 'none'
}

/** What tells a row from every other: a period belongs to one line of releases, and a file holds one version of each. */
export const TIDY_KEY = ['metric_code', 'unit_code', 'period_key'] as const satisfies readonly TidyKey[]

const INTEGERS: ReadonlySet<TidyKey> = new Set<TidyKey>(['revision', 'metric_version', 'release_version'])
const REQUIRED: ReadonlySet<TidyKey> = new Set<TidyKey>([...TIDY_KEY, 'release', 'provisional', 'revised', 'origin', 'revision', 'metric_version', 'revised_at', 'release_version', 'release_hash'])
const READER: ReadonlySet<TidyKey> = new Set<TidyKey>(['metric_name', 'unit_of_measure', 'unit_name', 'period_words', 'base', 'release'])
const CHINESE: ReadonlySet<TidyKey> = new Set<TidyKey>(['footnotes', 'reason'])
const CHOICES: Partial<Record<TidyKey, readonly string[]>> = {
  symbol: [...Object.values(QUALIFIER_SYMBOLS).filter((symbol) => symbol !== ''), ...Object.values(ABSENCE_SYMBOLS)],
  missing: MISSING_REASONS,
  qualifier: QUALIFIERS,
  origin: ORIGINS,
}

export const TIDY_TYPES: readonly TidyType[] = TIDY_COLUMNS.map(([key, kind]) => ({
  key,
  type: key === 'revised_at' ? 'dateTime' : INTEGERS.has(key) ? 'integer' : kind === 'number' ? 'decimal' : kind === 'boolean' ? 'boolean' : 'string',
  required: REQUIRED.has(key),
  choices: CHOICES[key] ?? null,
  words: READER.has(key) ? 'reader' : CHINESE.has(key) ? 'chinese' : 'none',
}))

/** What stands in the column `value` without being a number: the words of a milestone. Whoever reads numbers finds 1 or 0 in `exact_value`. */
export const valueWords = (locale: Locale): readonly string[] => [messages(locale).figure.reached, messages(locale).figure.notReached]
