// What a file is at first sight, by its first bytes. Its name, and what a browser says of it, count for nothing.
import { compoundNames, isCompoundFile } from '../evidence/compound-file'
import { problem, type Problem } from '../problem'
import type { OtherContent } from './upload-problems'

/** How a file is to be read. Whether an archive is a workbook, and a text a table, is seen while it is read. */
export type FileForm = 'xlsx' | 'xls' | 'csv'

const SIGNATURES: readonly (readonly [signature: string, OtherContent])[] = [
  ['%PDF', 'pdf'], ['\u0089PNG', 'picture'], ['\u00FF\u00D8\u00FF', 'picture'], ['GIF8', 'picture'], ['II*\u0000', 'picture'], ['MM\u0000*', 'picture'],
  ['Rar!', 'archive'], ['7z\u00BC\u00AF', 'archive'], ['\u001F\u008B', 'archive'], ['{\\rtf', 'word'],
  ['\u0009\u0000\u0004\u0000', 'old-workbook'], ['\u0009\u0002\u0006\u0000', 'old-workbook'], ['\u0009\u0004\u0006\u0000', 'old-workbook'],
  ['\u0009\u0008', 'old-workbook'], ['\u00FE\u00FF', 'utf-16be'], ['\u007FELF', 'unknown'],
]
// Letters that a table may begin with as well; these have zeros behind them.
const LETTERS: readonly (readonly [signature: string, OtherContent])[] = [['BM', 'picture'], ['RIFF', 'picture'], ['MZ', 'unknown']]
const HTML = /^(?:<!doctype html|<html|<head|<body|<table|<meta|<style|<script|<div)/
const XML = /^<(?:\?xml|workbook|!doctype|[a-z]+:workbook)/

function markup(bytes: Uint8Array): OtherContent | null {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe
  const start = new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, 4096)).replace(/^[\uFEFF\s]+/, '').replace(/^<!--[^>]*-->\s*/, '').toLowerCase()
  if (HTML.test(start)) return 'html'
  // A web page may begin as XML, and Excel writes pages that do.
  if (XML.test(start)) return start.includes('<html') ? 'html' : 'xml'
  return start.startsWith('mime-version:') ? 'html' : null
}

function compoundForm(bytes: Uint8Array, name: string): FileForm | Problem {
  const names = [...compoundNames(bytes)]
  const has = (...wanted: readonly string[]): boolean => names.some((one) => wanted.includes(one))
  if (has('EncryptedPackage', 'EncryptionInfo')) return problem('upload.protected', { name })
  if (has('_VBA_PROJECT_CUR', '_VBA_PROJECT', 'VBA')) return problem('upload.macro', { name })
  if (has('WordDocument')) return problem('upload.wrong-type', { name, actual: 'word' })
  if (has('PowerPoint Document')) return problem('upload.wrong-type', { name, actual: 'slides' })
  if (!has('Workbook', 'Book')) return names.length === 0 ? problem('upload.damaged', { name }) : problem('upload.wrong-type', { name, actual: 'unknown' })
  if (names.some((one) => /^MBD[0-9A-F]{8}$/.test(one) || one === 'Ole10Native' || one === '\u0001Ole10Native')) return problem('upload.embedded', { name })
  return 'xls'
}

/**
 * Looks at a file before anything of it is read.
 * @param name told in the problem
 * @param most bytes that are taken
 * @returns problems: upload.empty, upload.too-large, upload.protected, upload.macro, upload.embedded, upload.damaged, upload.wrong-type
 */
export function fileForm(bytes: Uint8Array, name: string, most: number): FileForm | Problem {
  if (bytes.length === 0) return problem('upload.empty', { name })
  if (bytes.length > most) return problem('upload.too-large', { name, limit: String(Math.floor(most / 1024 / 1024)) })
  if (isCompoundFile(bytes)) return compoundForm(bytes, name)
  const first = String.fromCharCode(...bytes.subarray(0, 8))
  if (first.startsWith('PK\u0003\u0004')) return 'xlsx'
  if (/^PK[\u0005\u0007]|^\u00D0\u00CF\u0011\u00E0/.test(first)) return problem('upload.damaged', { name })
  const known = bytes.subarray(0, 512).includes(0) ? [...SIGNATURES, ...LETTERS] : SIGNATURES
  const actual = known.find(([signature]) => first.startsWith(signature))?.[1] ?? markup(bytes)
  return actual === null ? 'csv' : problem('upload.wrong-type', { name, actual })
}
