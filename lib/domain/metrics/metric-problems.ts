// What the sentences about metrics and targets need to say.
export interface MetricProblemParams {
  'metric.unknown': Record<string, never>
  'metric.code-form': { readonly code: string }
  'metric.code-taken': { readonly code: string; readonly name: string }
  'metric.group-unknown': Record<string, never>
  'metric.name-missing': Record<string, never>
  'metric.name-taken': { readonly name: string; readonly code: string }
  'metric.definition-missing': Record<string, never>
  'metric.basis-missing': Record<string, never>
  'metric.basis-name-missing': Record<string, never>
  'metric.basis-address': { readonly text: string }
  'metric.measure': { readonly unit: string }
  'metric.measure-other': { readonly unit: string }
  'metric.decimals': { readonly most: string }
  'metric.aggregation': Record<string, never>
  'metric.part-missing': Record<string, never>
  'metric.part-kind': { readonly name: string }
  'metric.part-time-basis': { readonly name: string }
  'metric.part-levels': { readonly name: string }
  'metric.part-not-yet': { readonly name: string; readonly from: string }
  'metric.part-dimension': Record<string, never>
  'metric.parts-same': Record<string, never>
  'metric.parts-unasked': Record<string, never>
  'metric.base-words-missing': Record<string, never>
  'metric.change-of-missing': Record<string, never>
  'metric.change-of-kind': { readonly name: string }
  'metric.score-why-missing': Record<string, never>
  'metric.levels-missing': Record<string, never>
  'metric.level-needed': { readonly name: string }
  'metric.owners-missing': Record<string, never>
  'metric.owner-unknown': Record<string, never>
  'metric.family-form': { readonly text: string }
  'metric.key-order': { readonly most: string }
  'metric.date-unreadable': Record<string, never>
  'metric.date-too-early': { readonly from: string }
  'metric.date-published': { readonly release: string; readonly end: string }
  'metric.unchanged': { readonly name: string }
  'metric.break-needed': Record<string, never>
  'metric.break-note-missing': Record<string, never>
  'metric.break-unmarked': Record<string, never>
  'metric.changed-meanwhile': Record<string, never>
  'target.unit-unknown': Record<string, never>
  'target.unit-owes-not': { readonly name: string }
  'target.period': { readonly text: string }
  'target.year': { readonly text: string }
  'target.either': Record<string, never>
  'target.no-side': { readonly name: string }
  'target.value-missing': Record<string, never>
  'target.value-exact': { readonly text: string }
  'target.near-unasked': Record<string, never>
  'target.source-missing': Record<string, never>
  'target.document-unknown': Record<string, never>
  'target.unchanged': Record<string, never>
  'target.over': Record<string, never>
}
