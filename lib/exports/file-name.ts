// Names of downloaded files, from parts that may hold anything, and the header that carries such a name safely.
import { stripEnds } from '@/lib/domain/strip-ends'

// Reserved in Windows names, plus every control, format (bidi, zero-width), surrogate and private-use character.
const UNSAFE = /[\\/:*?"<>|%\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu
const INVISIBLE = /(?!\u200D)\p{Cf}/gu // ZWJ is kept: it joins emoji
const LONGEST_BYTES = 180 // below the 255 of common file systems, with room for " (1)" and the like

const bytes = (text: string): number => new TextEncoder().encode(text).length

function clean(part: string): string {
  // More than this is cut below in any case.
  const visible = part.slice(0, LONGEST_BYTES * 10).normalize('NFC').replace(INVISIBLE, '').replace(UNSAFE, ' ')
  return stripEnds(visible.replace(/[\s_]+/g, '-').replace(/\.{2,}/g, '.'), '.-')
}

function cut(text: string, longestBytes: number): string {
  let kept = ''
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) {
    if (bytes(kept + segment) > longestBytes) break
    kept += segment
  }
  return kept
}

/**
 * A file name: cleaned parts joined by `_`, at most 180 bytes before the ending. No part can hold a path, a line end or `_`.
 * @param parts e.g. product, title, period, `v1`, date; empty ones are left out
 * @param ending without the dot
 * @example fileName(['准绳', '出庭应诉率', '2023年度', 'v1', '20240227'], 'xlsx') // '准绳_出庭应诉率_2023年度_v1_20240227.xlsx'
 */
export function fileName(parts: readonly string[], ending: string): string {
  const [first = '', second = '', ...rest] = parts.map(clean)
  // The title is what may be long; the period, version and date behind it must survive.
  const room = LONGEST_BYTES - bytes([first, '', ...rest].join('_'))
  const stem = [first, cut(second, Math.max(room, 0)), ...rest].filter((part) => part !== '').join('_')
  return `${cut(stem, LONGEST_BYTES) || 'export'}.${clean(ending)}`
}

/**
 * Value of a Content-Disposition header (RFC 6266): an ASCII name for old readers and the full name as `filename*`.
 * @param name any text; what is no file name is cleaned first
 */
export function contentDisposition(name: string): string {
  const whole = name.normalize('NFC').replace(INVISIBLE, '').replace(UNSAFE, '-').replace(/^[.\s]+/, '') || 'export'
  // RFC 8187 allows fewer characters bare than encodeURIComponent leaves.
  const encoded = encodeURIComponent(whole).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${inAscii(whole)}"; filename*=UTF-8''${encoded}`
}

function inAscii(name: string): string {
  const [, stem = '', ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/s.exec(name) ?? []
  const letters = stripEnds(stem.replace(/[^A-Za-z0-9.-]+/g, '_'), '_.-')
  return `${letters || 'export'}${ending}`
}
