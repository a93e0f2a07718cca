// Which single key does what, outside of fields. Knows no page: it names acts, and the shell does them.

/** What a key asks for; `go` leads to an address. */
export type Shortcut = 'search' | 'keys' | 'begin' | 'earlier' | 'later' | 'view' | 'downloads' | 'print' | 'close' | { readonly go: string }

export interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly isComposing: boolean
}

const PLACES = new Map(Object.entries({ h: '/', m: '/#all', u: '/units', c: '/compare', e: '/explore', r: '/releases', w: '/desk', a: '/desk/audit' }))
const SINGLE = new Map<string, Shortcut>(Object.entries({ '/': 'search', '?': 'keys', '[': 'earlier', ']': 'later', g: 'begin', t: 'view', d: 'downloads', p: 'print', Escape: 'close' }))

/**
 * @param press the key as the browser tells it
 * @param given whether single keys are on, whether the key is text where it is pressed, and whether g was pressed just before
 * @returns null for a key that is none of ours
 */
export function shortcutOf(press: Press, given: { readonly single: boolean; readonly isTyping: boolean; readonly begun: boolean }): Shortcut | null {
  const { key } = press
  if (press.isComposing || press.altKey) return null
  if (press.ctrlKey || press.metaKey) return key.toLowerCase() === 'k' && !press.shiftKey ? 'search' : null
  if (given.isTyping) return null
  if (!given.single) return key === 'Escape' ? 'close' : null
  // Signs need Shift on some keyboards; letters do not.
  if (press.shiftKey && /^[a-z]$/i.test(key)) return null
  const small = key.length === 1 ? key.toLowerCase() : key
  const place = PLACES.get(small)
  if (given.begun && place !== undefined) return { go: place }
  return SINGLE.get(small) ?? null
}
