// What may be asked to be done to metrics and targets, and what then would be.
import type { NewMetric } from './check-new-metric'
import type { SettingField } from './check-settings'
import type { CatalogueMetric, MetricSettings } from './metric-facts'
import type { TargetPlan, TargetRequest } from './plan-target'
import type { VersionPlan, VersionRequest } from './plan-version'
import type { DatedTarget } from '../target-for'

export const METRIC_CHANGES = ['create', 'version', 'settings', 'target', 'end-target'] as const

export type MetricChangeRequest =
  | ({ readonly change: 'create' } & NewMetric)
  | ({ readonly change: 'version'; readonly code: string } & VersionRequest)
  | { readonly change: 'settings'; readonly code: string; readonly settings: MetricSettings }
  | ({ readonly change: 'target'; readonly code: string; readonly unitCode: string; readonly documentId: number | null } & TargetRequest)
  | { readonly change: 'end-target'; readonly code: string; readonly targetId: number }

/** A target in force, by its number. */
export interface StandingTarget extends DatedTarget {
  readonly id: number
  readonly unitId: number
}

export type MetricPlan =
  | { readonly change: 'create'; readonly founded: NewMetric; readonly swaps: CatalogueMetric | null }
  | { readonly change: 'version'; readonly metric: CatalogueMetric; readonly plan: VersionPlan }
  | { readonly change: 'settings'; readonly metric: CatalogueMetric; readonly settings: MetricSettings; readonly changed: readonly SettingField[]; readonly swaps: CatalogueMetric | null }
  | { readonly change: 'target'; readonly metric: CatalogueMetric; readonly unitId: number; readonly plan: TargetPlan; readonly documentId: number | null; readonly replaces: StandingTarget | null }
  | { readonly change: 'end-target'; readonly metric: CatalogueMetric; readonly target: StandingTarget }
