// The name that an uploaded file is listed under. It is shown and sent back, and never used as a path.
import { stripEnds } from '../strip-ends'

const LONGEST = 120
// Controls, unseen and turning marks, halves of a character, ends of line, and what Windows forbids in names.
const UNFIT = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\uFFFD<>:"|?*]/gu
// Names of devices on Windows, with any ending.
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

/**
 * Cleans a name as a browser sent it: no folders, no marks that hide or turn what it says, at most 120 characters with its ending kept.
 * @param fallback where nothing is left
 * @example cleanName('C:\\fakepath\\报表\u202Efdp.exe', 'file') // '报表fdp.exe'
 */
export function cleanName(sent: string, fallback: string): string {
  // Longer than anybody names a file: not worth reading.
  const last = sent.slice(-2000).split(/[/\\]/).at(-1) ?? ''
  const plain = stripEnds(last.normalize('NFC').replace(UNFIT, '').replace(/\s+/gu, ' '), '. ')
  const safe = DEVICE.test(plain) ? `_${plain}` : plain
  return shortened(safe) || fallback
}

function shortened(name: string): string {
  const signs = Array.from(name)
  if (signs.length <= LONGEST) return name
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  return `${signs.slice(0, LONGEST - ending.length).join('').trim()}${ending}`
}
