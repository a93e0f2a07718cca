// Figures of one unit as they are recorded at this moment, published or not, for whoever may read its drafts.
import 'server-only'
import type { BoardStanding } from '@/lib/domain/reconcile/board'
import type { Origin } from '@/lib/domain/figure'
import type { MissingReason, Qualifier } from '@/lib/domain/quantity'
import { readPrepared } from '@/lib/platform/database/prepared'

const DRAFTS = `select o.id, m.code as metric_code, p.key as period_key, trim_scale(r.value)::text as exact_value, case when r.value is null then r.missing::text end as missing,
    case when r.value is not null then r.qualifier::text end as qualifier, r.origin::text as origin, r.seq as revision,
    to_char(r.at at time zone 'UTC' + interval '8 hours', 'YYYY-MM-DD"T"HH24:MI:SS"+08:00"') as revised_at, r.reason,
    case when exists (select from release_item x join release l on l.id = x.release_id where x.revision_id = r.id and l.sealed and l.published_at <= clock_timestamp()) then 'published'
      when o.approved_revision_id is not null then 'approved' when o.submitted_revision_id is not null then 'submitted' else 'draft' end as standing
  from observation o join revision r on r.id = o.draft_revision_id join metric m on m.id = o.metric_id join period p on p.id = o.period_id
  where o.unit_id = $1 and ($2::text is null or p.key = $2) and o.id > $3 order by o.id limit $4`

export interface RecordedFigure {
  readonly id: number
  readonly metric_code: string
  readonly period_key: string
  readonly exact_value: string | null
  readonly missing: MissingReason | null
  readonly qualifier: Qualifier | null
  readonly origin: Origin
  readonly revision: number
  readonly revised_at: string
  readonly reason: string | null
  readonly standing: BoardStanding
}

/**
 * The latest revision of each figure of a unit, in the order in which figures were first recorded. Whoever calls has made sure that it may be read.
 * @param periodKey null for every period
 * @param after id of the last figure told; 0 for the first page
 */
export const recordedFigures = (unitId: number, periodKey: string | null, after: number, limit: number): Promise<readonly RecordedFigure[]> =>
  readPrepared<RecordedFigure>('recorded-figures', DRAFTS, [unitId, periodKey, after, limit])
