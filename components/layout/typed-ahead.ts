// Keys for a field that is not there yet.
import type { Press } from './shortcut-keys'

/**
 * What stands in the field after a key, were it there.
 * @param text before the key
 * @returns null for a key that is not for a field
 */
export function typedAhead(text: string, { key, isComposing, ctrlKey, metaKey, altKey }: Omit<Press, 'shiftKey'>): string | null {
  if (isComposing || ctrlKey || metaKey || altKey) return null
  if (key === 'Backspace') return text.slice(0, -1)
  // Nothing is found yet that it could open; on the page it would press what has the focus.
  if (key === 'Enter') return text
  return key.length === 1 ? text + key : null
}
