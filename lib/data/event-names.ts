// What the ids and codes in events stand for today: accounts, units, metrics of the present year.
import 'server-only'
import { cache } from 'react'
import { now } from '@/lib/platform/clock'
import { metricsOfYear, type Metric } from './metrics'
import { peopleNames, type PersonName } from './people-names'
import { units, type Unit } from './units'

export interface NamesOfEvents {
  readonly people: ReadonlyMap<string, PersonName>
  readonly units: ReadonlyMap<string, Unit>
  readonly metrics: ReadonlyMap<string, Metric>
}

/** The names, read once a request. A former code leads to the unit that had it. */
export const namesOfEvents = cache(async (): Promise<NamesOfEvents> => {
  const [people, all, metrics] = await Promise.all([peopleNames(), units(), metricsOfYear(now().getUTCFullYear())])
  const former = all.flatMap((unit) => unit.former.map(({ code }) => [code, unit] as const))
  return { people, units: new Map([...former, ...all.map((unit) => [unit.code, unit] as const)]), metrics: new Map(metrics.map((metric) => [metric.code, metric])) }
})
