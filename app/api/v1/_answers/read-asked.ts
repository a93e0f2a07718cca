// What programs ask of a catalogue: a day and a version, each read strictly.
import { readAsOf, readQuery, readVersion } from '@/lib/domain/api/read-query'
import type { IsoDate } from '@/lib/domain/period'
import { ok, type Result } from '@/lib/domain/result'
import { today } from '@/lib/platform/clock'

/** The day that is asked for; null for now. Problems: query.unknown-parameter, query.repeated, query.bad-value. */
export function askedDay(search: URLSearchParams): Result<IsoDate | null> {
  const given = readQuery(search, ['asOf'])
  return given.ok ? readAsOf(given.value.asOf, today()) : given
}

/** The same with the number of a version. */
export function askedVersion(search: URLSearchParams): Result<{ readonly version: number | null; readonly asOf: IsoDate | null }> {
  const given = readQuery(search, ['version', 'asOf'])
  if (!given.ok) return given
  const version = readVersion(given.value.version)
  if (!version.ok) return version
  const asOf = readAsOf(given.value.asOf, today())
  return asOf.ok ? ok({ version: version.value, asOf: asOf.value }) : asOf
}
