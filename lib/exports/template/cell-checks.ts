// What a spreadsheet program refuses while somebody types: wrong numbers. Words go through, since 不适用, 2500余 and 约120 are right;
// a word that means nothing is found on upload.
import type { DataValidation } from 'hucre/xlsx'
import type { ImportRow } from '@/lib/domain/importing/import-target'
import { fieldOf } from '@/lib/domain/kinds'
import type { Messages } from '@/lib/i18n/messages'

type Check = Exclude<keyof Messages['template']['check'], 'title'>

export function checkOf({ metric }: Pick<ImportRow, 'metric'>): Check {
  if (metric.kind === 'MILESTONE' || metric.kind === 'RANK') return metric.kind
  const { percent, negativeAllowed, whole, displayScale } = fieldOf(metric)
  if (percent) return 'PERCENT'
  if (negativeAllowed) return 'SIGNED'
  return whole && displayScale === '1' ? 'WHOLE' : 'DECIMAL'
}

const RULES: Readonly<Record<Check, (cell: string) => string>> = {
  WHOLE: (cell) => `AND(${cell}>=0,${cell}=INT(${cell}))`,
  DECIMAL: (cell) => `${cell}>=0`,
  SIGNED: (cell) => `ISNUMBER(${cell})`,
  PERCENT: (cell) => `${cell}>=0`,
  MILESTONE: (cell) => `OR(${cell}=0,${cell}=1)`,
  RANK: (cell) => `AND(${cell}>=1,${cell}=INT(${cell}))`,
}

/** Rows next to each other as one range: `G6:G9 G12`. */
function ranges(letter: string, rows: readonly number[]): string {
  const spans: [number, number][] = []
  for (const row of rows) {
    const last = spans.at(-1)
    if (last !== undefined && last[1] === row - 1) last[1] = row
    else spans.push([row, row])
  }
  return spans.map(([from, to]) => (from === to ? `${letter}${from}` : `${letter}${from}:${letter}${to}`)).join(' ')
}

/** One check for each kind of figure. @param cells row of each cell that is typed into, ascending */
export function cellChecks(letter: string, cells: readonly { readonly row: number; readonly target: ImportRow }[], t: Messages['template']): DataValidation[] {
  const byCheck = new Map<Check, number[]>()
  for (const { row, target } of cells) byCheck.set(checkOf(target), [...(byCheck.get(checkOf(target)) ?? []), row])
  return [...byCheck].map(([check, rows]) => {
    const first = `${letter}${rows[0] ?? 1}`
    return {
      type: 'custom', formula1: `OR(ISTEXT(${first}),AND(ISNUMBER(${first}),${RULES[check](first)}))`, range: ranges(letter, rows), allowBlank: true,
      showInputMessage: true, inputMessage: t.check[check], showErrorMessage: true, errorStyle: 'stop', errorTitle: t.check.title, errorMessage: t.check[check],
    }
  })
}
