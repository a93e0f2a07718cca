// What the sentences about a file that does not fit what is asked need to say.

export interface ImportProblemParams {
  'import.other-unit': { readonly titleZh: string; readonly titleEn: string; readonly unitZh: string; readonly unitEn: string }
  'import.other-collection': { readonly titleZh: string; readonly titleEn: string }
  'import.old-template': { readonly titleZh: string; readonly titleEn: string; readonly matched: string; readonly left: string }
  'import.template-damaged': { readonly sheet: string }
  'import.nothing-found': { readonly sheet: string }
  'import.several-cells': { readonly text: string; readonly count: string }
  'import.twice': { readonly text: string; readonly other: string }
  'value.cut-number': { readonly text: string; readonly rest: string }
  'value.date': { readonly text: string; readonly day: string }
  'value.cell-error': { readonly text: string }
  'value.true-false': { readonly text: string }
  'value.formula-empty': { readonly formula: string }
  'value.rate-differs': { readonly text: string; readonly computed: string }
}
