// How the cells of a template look: what is filled in is pale yellow, what is locked is plain, what is computed is grey.
import type { CellStyle } from 'hucre/xlsx'

export const FONT = { name: 'Microsoft YaHei', size: 10 } as const
const LINE = { style: 'thin', color: { rgb: 'C9CED6' } } as const
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const
const MIDDLE = { vertical: 'center', wrapText: true } as const

export const TITLE: CellStyle = { font: { ...FONT, size: 16, bold: true }, alignment: { ...MIDDLE, horizontal: 'center' } }
export const FACTS: CellStyle = { font: FONT, alignment: { ...MIDDLE, horizontal: 'center' } }
export const ADVICE: CellStyle = { font: { ...FONT, color: { rgb: '6B4E00' } }, fill: fill('FFF8DC'), alignment: { ...MIDDLE, horizontal: 'left', indent: 1 } }
export const HEADER: CellStyle = { font: { ...FONT, bold: true }, fill: fill('DCE6F1'), border: BORDER, alignment: { ...MIDDLE, horizontal: 'center' } }
export const GROUP: CellStyle = { font: { ...FONT, bold: true, color: { rgb: '12436D' } }, fill: fill('EEF3F8'), border: BORDER, alignment: { ...MIDDLE, horizontal: 'left', indent: 1 } }
export const LABEL: CellStyle = { font: FONT, border: BORDER, alignment: { ...MIDDLE, horizontal: 'left', indent: 1 } }
export const CENTRED: CellStyle = { ...LABEL, alignment: { ...MIDDLE, horizontal: 'center' } }
export const NUMBER: CellStyle = { ...CENTRED, font: { ...FONT, color: { rgb: '6B7178' } } }
export const CODE: CellStyle = { font: { ...FONT, size: 8, color: { rgb: '8A9098' } }, alignment: { vertical: 'center' } }
export const INPUT: CellStyle = { font: { ...FONT, size: 11 }, fill: fill('FFF8DC'), border: BORDER, alignment: { vertical: 'center', horizontal: 'right', indent: 1 }, protection: { locked: false } }
export const REMARK: CellStyle = { font: FONT, fill: fill('FFFCF0'), border: BORDER, alignment: { ...MIDDLE, horizontal: 'left', indent: 1 }, protection: { locked: false } }
export const SIGNATURE: CellStyle = { font: FONT, alignment: { vertical: 'center' }, protection: { locked: false } }
export const GUIDE_TITLE: CellStyle = { font: { ...FONT, size: 14, bold: true }, alignment: MIDDLE }
export const GUIDE_TEXT: CellStyle = { font: FONT, alignment: { vertical: 'top', wrapText: true } }
export const GUIDE_NOTE: CellStyle = { font: { ...FONT, color: { rgb: '6B7178' } }, alignment: { vertical: 'top', wrapText: true } }

const GREY = { font: { ...FONT, color: { rgb: '6B7178' } }, fill: fill('F2F3F5'), border: BORDER } as const
const known = new Map<string, CellStyle>()

function kept(key: string, style: CellStyle): CellStyle {
  const found = known.get(key) ?? style
  known.set(key, found)
  return found
}

/** Last year's figure, and what is computed. @param format number format code */
export const greyNumber = (format: string): CellStyle => kept(`number ${format}`, { ...GREY, numFmt: format, alignment: { vertical: 'center', horizontal: 'right', indent: 1 } })
export const GREY_TEXT: CellStyle = { ...GREY, alignment: { vertical: 'center', horizontal: 'right', wrapText: true, indent: 1 } }
export const GREY_REMARK: CellStyle = { ...GREY, alignment: { ...MIDDLE, horizontal: 'left', indent: 1 } }
