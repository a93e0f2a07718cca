// What the sentences about bulk loading need to say.
import type { HistoryState } from './history-batch'
import type { HistoryColumn } from './history-column'

export interface HistoryProblemParams {
  'history.header-missing': { readonly columns: string }
  'history.header-twice': { readonly column: HistoryColumn; readonly first: string; readonly second: string }
  'history.no-rows': Record<string, never>
  'history.cell-blank': { readonly column: HistoryColumn }
  'history.cell-error': { readonly text: string }
  'history.cell-date': { readonly day: string }
  'history.cell-boolean': { readonly text: string }
  'history.unknown-metric': { readonly text: string }
  'history.unknown-unit': { readonly text: string }
  'history.unknown-period': { readonly text: string }
  'history.period-ahead': { readonly period: string }
  'history.shared-name': { readonly text: string }
  'history.metric-not-then': { readonly nameZh: string; readonly nameEn: string; readonly period: string }
  'history.unit-not-then': { readonly name: string; readonly nameEn: string; readonly period: string }
  'history.qualifier': { readonly text: string }
  'history.qualifier-twice': { readonly text: string; readonly value: string }
  'history.twice': { readonly row: string }
  'history.twice-differs': { readonly row: string }
  'history.rate-alone': { readonly nameZh: string; readonly nameEn: string }
  'history.rate-differs': { readonly given: string; readonly computed: string; readonly first: string; readonly second: string }
  'history.asked': { readonly title: string; readonly titleEn: string }
  'history.approved': Record<string, never>
  'history.unknown': Record<string, never>
  'history.not-so-far': { readonly state: HistoryState }
  'history.running': Record<string, never>
  'history.bad-rows': { readonly count: string }
  'history.nothing-to-load': Record<string, never>
  'history.changed-meanwhile': Record<string, never>
  'history.version-moved': Record<string, never>
  'history.set-moved': Record<string, never>
  'history.rules-broken': { readonly count: string }
  'history.own': Record<string, never>
  'history.reason-missing': Record<string, never>
  'history.note-missing': Record<string, never>
  'history.nothing-to-undo': Record<string, never>
  'history.interrupted': Record<string, never>
}
