// The catalogue in order: one line for each file of metrics.
import type { MetricGroupCode } from '../metric-groups'
import type { MetricRow } from '../metric-row'
import { g1Functions } from './g1-functions'
import { g2Rules } from './g2-rules'
import { g3Decisions } from './g3-decisions'
import { g4Conduct } from './g4-conduct'
import { g4Officers } from './g4-officers'
import { g4Service } from './g4-service'
import { g5Supervision } from './g5-supervision'
import { g6Litigation } from './g6-litigation'
import { g6Mediation } from './g6-mediation'
import { g6Reconsideration } from './g6-reconsideration'
import { g7Emergencies } from './g7-emergencies'
import { g8Capability } from './g8-capability'
import { g9Leadership } from './g9-leadership'

interface MetricRowsOfGroup {
  readonly groupCode: MetricGroupCode
  readonly rows: readonly MetricRow[]
}

export const metricRowsByGroup: readonly MetricRowsOfGroup[] = [
  { groupCode: 'G1', rows: g1Functions },
  { groupCode: 'G2', rows: g2Rules },
  { groupCode: 'G3', rows: g3Decisions },
  { groupCode: 'G4', rows: g4Officers },
  { groupCode: 'G4', rows: g4Conduct },
  { groupCode: 'G4', rows: g4Service },
  { groupCode: 'G5', rows: g5Supervision },
  { groupCode: 'G6', rows: g6Litigation },
  { groupCode: 'G6', rows: g6Reconsideration },
  { groupCode: 'G6', rows: g6Mediation },
  { groupCode: 'G7', rows: g7Emergencies },
  { groupCode: 'G8', rows: g8Capability },
  { groupCode: 'G9', rows: g9Leadership },
]
