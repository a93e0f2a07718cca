// One tidy row as a row of a workbook's sheet. Numbers that a spreadsheet keeps exactly are numbers, everything else is text and no formula.
import { LINE_POINTS, LONGEST_CELL, MOST_LINES, MOST_PLACES, OWN_WORDS, SHEET_STYLES, SHEET_WIDTHS, WRAPPED } from '@/lib/domain/exporting/sheet-cells'
import { TIDY_COLUMNS, type TidyKey } from '@/lib/domain/exporting/tidy-columns'

const letter = (at: number): string => (at < 26 ? '' : String.fromCharCode(64 + Math.floor(at / 26))) + String.fromCharCode(65 + (at % 26))

// Astral characters count twice in a workbook; few texts are long enough for it to matter.
const fitting = (text: string): string => `case when octet_length(${text}) <= ${LONGEST_CELL} or length(regexp_replace(${text}, '[\\U00010000-\\U0010FFFF]', '  ', 'g')) <= ${LONGEST_CELL} then ${text}
  else left(${text}, case when ${text} ~ '[\\U00010000-\\U0010FFFF]' then ${Math.floor(LONGEST_CELL / 2)} else ${LONGEST_CELL - 1} end) || '…' end`

// `_x0041_` is how a workbook writes A. A line feed in a row would begin another.
const escaped = (text: string): string => {
  const whole = `case when strpos(${text}, '_x') = 0 then ${fitting(text)} else regexp_replace(${fitting(text)}, '_(?=x[0-9A-Fa-f]{4}_)', '_x005F_', 'g') end`
  return `replace(replace(replace(replace(${whole}, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), chr(10), '&#10;')`
}

// 15 digits are what a spreadsheet keeps. Only the value may be words: a milestone's.
function numberCell(text: string, place: string, otherwise: string, mayBeWords: boolean): string {
  const kept = `(length(${text}) <= 15 or length(ltrim(translate(${text}, '-.', ''), '0')) <= 15)`
  const places = `least(case strpos(${text}, '.') when 0 then 0 else length(${text}) - strpos(${text}, '.') end, ${MOST_PLACES})`
  return `case when ${mayBeWords ? `${text} ~ '^-?[0-9]+([.][0-9]+)?$' and ` : ''}${kept} then '<c ${place} s="' || ${SHEET_STYLES.NUMBER} + ${places} || '"><v>' || ${text} || '</v></c>' else ${otherwise} end`
}

function cell(row: string, key: TidyKey, kind: string, at: number): string {
  const [text, place] = [`${row}.${key}`, `r="${letter(at)}' || ${row}.at || '"`]
  const style = ` s="${WRAPPED.includes(key) ? SHEET_STYLES.WRAPPED : SHEET_STYLES.TEXT}"`
  const own = OWN_WORDS.includes(key)
  const typed = `'<c ${place}${style} t="inlineStr"><is><t${own ? '' : ' xml:space="preserve"'}>' || ${own ? text : escaped(text)} || '</t></is></c>'`
  return `coalesce(${kind === 'number' ? numberCell(text, place, typed, key === 'value') : typed}, '')`
}

// A character of Chinese is three bytes and takes two places, one of Latin is one of each: half of bytes and characters together.
const linesOf = (text: string, width: number): string => `((octet_length(${text}) + length(${text})) / 2 + ${width - 3}) / ${width - 2} + length(${text}) - length(replace(${text}, chr(10), ''))`

/** Height where a text takes more than one line: not every program works it out for wrapped text. */
function heightSql(row: string): string {
  const lines = `least(greatest(${WRAPPED.map((key) => linesOf(`${row}.${key}`, SHEET_WIDTHS[key])).join(', ')}), ${MOST_LINES})`
  return `(select case when h.lines > 1 then ' ht="' || h.lines * ${LINE_POINTS} || '" customHeight="1"' else '' end from (select ${lines} as lines offset 0) h)`
}

/** The statement of all rows, one a line, the first being the second of the sheet. @param tidy the statement of the tidy rows, flags as texts */
export function sheetRowsSql(tidy: string): string {
  const cells = TIDY_COLUMNS.map(([key, kind], at) => cell('t', key, kind, at)).join(' || ')
  return `select '<row r="' || t.at || '"' || ${heightSql('t')} || '>' || ${cells} || '</row>' from (select y.*, row_number() over () + 1 as at from (${tidy}) y) t`
}
