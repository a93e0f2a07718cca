// The filter of the log as conditions of a query. The search is over what was taken out of each body; what is shown comes from the body.
import 'server-only'
import { actsWanted, type TrailFilter, type TrailPosition } from '@/lib/domain/audit-reading/trail-filter'
import { Prisma } from '@/prisma/generated/client'

// China keeps one time zone without daylight saving.
const dayStart = (day: string): Date => new Date(`${day}T00:00:00+08:00`)
const dayEnd = (day: string): Date => new Date(dayStart(day).getTime() + 24 * 60 * 60 * 1000)

/** Microseconds since 1970 as an instant of the database. */
const instant = (microseconds: string): Prisma.Sql => Prisma.sql`(timestamptz 'epoch' + ${microseconds}::bigint * interval '1 microsecond')`

/** The conditions of a filter and of where a page begins, as one `where` clause. */
export function whereOf(filter: TrailFilter, position: TrailPosition | null = null): Prisma.Sql {
  const acts = actsWanted(filter)
  const conditions = [
    Prisma.sql`true`,
    ...(filter.from === null ? [] : [Prisma.sql`e.at >= ${dayStart(filter.from)}`]),
    ...(filter.to === null ? [] : [Prisma.sql`e.at < ${dayEnd(filter.to)}`]),
    ...(filter.actor === null ? [] : [Prisma.sql`e.facts #>> '{actor,id}' = ${filter.actor}`]),
    ...(acts === null ? [] : [Prisma.sql`e.facts ->> 'act' = any(${acts}::text[])`]),
    ...(filter.unit === null ? [] : [Prisma.sql`e.facts #>> '{obj,dept}' = ${filter.unit}`]),
    ...(filter.result === null ? [] : [Prisma.sql`e.facts ->> 'result' = ${filter.result}`]),
    ...(filter.object === null ? [] : [Prisma.sql`e.facts #>> '{obj,id}' = ${filter.object}`]),
    ...(filter.stream === null ? [] : [Prisma.sql`e.stream = ${filter.stream}`]),
    ...(position === null ? [] : [beyond(position)]),
  ]
  return Prisma.sql`where ${Prisma.join(conditions, ' and ')}`
}

function beyond({ towards, at, stream, seq }: TrailPosition): Prisma.Sql {
  const place = Prisma.sql`(${instant(at)}, ${stream}::text, ${seq}::bigint)`
  return towards === 'older' ? Prisma.sql`(e.at, e.stream, e.seq) < ${place}` : Prisma.sql`(e.at, e.stream, e.seq) > ${place}`
}
