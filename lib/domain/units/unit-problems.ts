// What the sentences about units and their changes need to say.
export interface UnitProblemParams {
  'unit.unknown': Record<string, never>
  'unit.date-unreadable': Record<string, never>
  'unit.date-too-early': { readonly name: string; readonly from: string }
  'unit.date-published': { readonly name: string; readonly release: string; readonly end: string }
  'unit.ended': { readonly name: string; readonly on: string }
  'unit.not-in-force': { readonly name: string; readonly on: string }
  'unit.parent-kind': { readonly name: string }
  'unit.unchanged': { readonly name: string }
  'unit.needed': { readonly name: string }
  'unit.has-children': { readonly name: string; readonly count: string; readonly names: string }
  'unit.code-form': { readonly code: string }
  'unit.code-taken': { readonly code: string; readonly name: string }
  'unit.name-missing': Record<string, never>
  'unit.note-missing': Record<string, never>
  'unit.merge-too-few': Record<string, never>
  'unit.merge-self': { readonly name: string }
  'unit.merge-kinds': { readonly name: string; readonly other: string }
  'unit.split-too-few': Record<string, never>
  'unit.cycle': { readonly name: string; readonly parent: string }
  'unit.does-not-fit': { readonly name: string; readonly on: string }
  'unit.changed-meanwhile': { readonly what: string }
}
