// What is set beside what, as an address says it: `units=A,B&metric=X`, `unit=A&metrics=X,Y`, `unit=A&metrics=X&from=2022&to=2023v2`.

/** More panels than this are not told apart at a glance. */
export const MOST_COMPARED = 4

/** units: several units, one metric; metrics: one unit, several metrics; periods: one unit in two periods, or in two versions of one. */
export const COMPARISONS = ['units', 'metrics', 'periods'] as const
export type ComparedBy = (typeof COMPARISONS)[number]

/** A version of a period: `2023v1`; the one in force where no version is named. */
export interface Side {
  readonly period: string
  readonly version: string | null
}

export interface Choice {
  readonly by: ComparedBy
  /** Codes in the order chosen, each once, at most `MOST_COMPARED`. */
  readonly units: readonly string[]
  readonly metrics: readonly string[]
  /** Codes beyond the most that are compared, nothing of which is lost. */
  readonly leftOut: readonly string[]
  /** Of `periods`: from which to which; null where not chosen yet. */
  readonly from: Side | null
  readonly to: Side | null
}

/** What the address has under each name; a form with several boxes of one name sends each value apart. */
export type Asked = Readonly<Record<'by' | 'unit' | 'units' | 'metric' | 'metrics' | 'from' | 'to', readonly string[]>>

/** Longest list that is read: what is further back is no choice that anybody made. */
const MOST_READ = 20

/** Reads what is asked for. Codes may be of nothing; spaces, empty boxes and repetitions are passed over. */
export function readChoice(asked: Asked): Choice {
  const units = codes([...asked.units, ...asked.unit])
  const metrics = codes([...asked.metrics, ...asked.metric])
  const [from, to] = [sideOf(asked.from[0]), sideOf(asked.to[0])]
  const by = comparedBy(asked, units, metrics, from !== null || to !== null)
  // One of one kind, several of the other.
  const [mostUnits, mostMetrics] = by === 'units' ? [MOST_COMPARED, 1] : [1, MOST_COMPARED]
  return {
    by,
    units: units.slice(0, mostUnits),
    metrics: metrics.slice(0, mostMetrics),
    leftOut: [...units.slice(mostUnits), ...metrics.slice(mostMetrics)],
    from: by === 'periods' ? from : null,
    to: by === 'periods' ? to : null,
  }
}

function comparedBy(asked: Asked, units: readonly string[], metrics: readonly string[], hasSide: boolean): ComparedBy {
  const said = COMPARISONS.find((one) => one === asked.by[0])
  if (hasSide && said === undefined) return 'periods'
  if (said !== undefined) return said
  if (units.length > 1) return 'units'
  return metrics.length > 1 || (asked.unit.length > 0 && asked.metric.length === 0) ? 'metrics' : 'units'
}

const codes = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts.flatMap((text) => text.split(',')).map((text) => text.trim().slice(0, 64)))].filter((text) => text !== '').slice(0, MOST_READ)

/** Reads a side: null for nothing, and a period that is none for what cannot be read. */
function sideOf(text: string | undefined): Side | null {
  const plain = text?.trim().toUpperCase().slice(0, 64) ?? ''
  if (plain === '') return null
  const match = /^(.+?)V(\d{1,6})$/.exec(plain)
  return { period: match?.[1] ?? plain, version: match?.[2] ?? null }
}

/** A side as the address has it. */
export const sideText = ({ period, version }: Side): string => (version === null ? period : `${period}v${version}`)

/** The parameters of a choice: reading them gives the choice again. */
export function choiceParameters({ by, units, metrics, from, to }: Omit<Choice, 'leftOut'>): Readonly<Record<string, string>> {
  const list = (name: string, all: readonly string[]): Readonly<Record<string, string>> => (all.length === 0 ? {} : { [name]: all.join(',') })
  const chosen = by === 'units' ? { ...list('units', units), ...list('metric', metrics) } : { ...list('unit', units), ...list('metrics', metrics) }
  const plain: Readonly<Record<string, string>> = { ...chosen, ...(from === null ? {} : { from: sideText(from) }), ...(to === null ? {} : { to: sideText(to) }) }
  return readChoice(askedOf((name) => plain[name])).by === by ? plain : { by, ...plain }
}

/** What is asked for, name by name. */
export function askedOf(valueOf: (name: string) => string | readonly string[] | undefined): Asked {
  const all = (name: string): readonly string[] => {
    const value = valueOf(name)
    return value === undefined ? [] : typeof value === 'string' ? [value] : value
  }
  return { by: all('by'), unit: all('unit'), units: all('units'), metric: all('metric'), metrics: all('metrics'), from: all('from'), to: all('to') }
}
