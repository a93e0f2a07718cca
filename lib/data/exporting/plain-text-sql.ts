// lib/exports/plain-text and lib/domain/exporting/formula-guard as expressions: what every format can hold, and what no spreadsheet runs.

// C0 controls except tab and line feed, DEL, and code points that are no characters. The database holds neither U+0000 nor lone surrogates.
const NONCHARACTERS = Array.from({ length: 16 }, (_none, at) => at + 1).map((plane) => `\\U${escaped(plane * 0x10000 + 0xfffe)}\\U${escaped(plane * 0x10000 + 0xffff)}`)
const UNWRITABLE = `[\\u0001-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\ufdd0-\\ufdef\\ufffe\\uffff${NONCHARACTERS.join('')}]`
const STARTS_FORMULA = `^''*[=+\\-@\\t\\r\\n＝＋－＠]`

function escaped(point: number): string {
  return point.toString(16).padStart(8, '0')
}

/** Text as it is written to a file: line ends are LF, and what XML cannot hold becomes U+FFFD; null where nothing is left. */
export const plainSql = (text: string): string => `nullif(regexp_replace(regexp_replace(${text}, '\\r\\n?', chr(10), 'g'), '${UNWRITABLE}', chr(65533), 'g'), '')`

/** The same with an apostrophe before what a spreadsheet would run. */
export const guardedSql = (text: string): string => `(case when ${text} ~ '${STARTS_FORMULA}' then '''' || ${text} else ${text} end)`
