import type { Widen } from '../../widen'
import type { openFormats as zh } from '../zh-CN/open-formats'

export const openFormats: Widen<typeof zh> = {
  metric: 'Metric',
  unit: 'Org unit',
  period: 'Period',
  provisional: 'provisional, may still change',
  revised: 'an earlier version of the same release held another figure',
  noted: (item, text) => `${item}: ${text}`,
  jsonStatNote:
    'Values are in the unit and with the decimals of their metric. The symbols in status say how exactly a value is known, or why there is none; extension.status.label explains them, and one status may have several. A place without a key has no figure. extension.cells gives the value before rounding, numerator, denominator, base and notes of single figures. A milestone is 1 where it was reached, else 0.',
  files: 'Files',
  howToRead:
    'Data are comma-separated text in UTF-8 with names of columns in the first line. 0 is a value; blank means that there is none, and the column missing says why. A milestone is a word in the column value, and 1 or 0 in exact_value. Text that begins with = + - @ or the like has an apostrophe before it, so that no spreadsheet runs it as a formula.',
  contents: {
    figures: 'Figures, one a row',
    csvwMetadata: 'What each column is (CSV on the Web metadata)',
    metrics: 'Metrics: names, units of measure, decimals, definitions',
    units: 'Names of org units',
    periods: 'First and last days of periods',
    definitions: 'Every version of each definition in full',
    descriptor: 'What each file is, with size and hash (Data Package)',
  },
}
