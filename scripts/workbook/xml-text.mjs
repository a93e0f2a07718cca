// Texts of XML as a workbook writes them.
import { damaged, Refusal } from './refusal.mjs'

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const REFERENCE = /&([^;&]{0,12});?/g
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g

/** @param {string} digits @param {number} base */
function character(digits, base) {
  const code = Number.parseInt(digits, base)
  if (!(code >= 9 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) throw damaged()
  return String.fromCodePoint(code)
}

/**
 * Replaces the five names and the numbers that XML always has. Any other name would have to be declared, which no workbook does.
 * @param {string} raw
 */
export function unescaped(raw) {
  const text = raw.includes('&')
    ? raw.replace(REFERENCE, (whole, name) => {
        if (!whole.endsWith(';')) throw damaged()
        if (/^#x[0-9A-Fa-f]{1,6}$/.test(name)) return character(name.slice(2), 16)
        if (/^#[0-9]{1,7}$/.test(name)) return character(name.slice(1), 10)
        if (!Object.hasOwn(NAMED, name)) throw new Refusal('upload.declaration')
        return NAMED[name]
      })
    : raw
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/** `_x000A_` is how a workbook writes a character that XML cannot hold. @param {string} text */
export const cellText = (text) => (text.includes('_x') ? text.replace(ESCAPED, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16))) : text)
