import { describe, expect, it } from 'vitest'
import { messages } from '@/lib/i18n/messages'
import { shortcutOf, type Press } from './shortcut-keys'

const press = (key: string, more: Partial<Press> = {}): Press => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, ...more })
const AT_REST = { single: true, isTyping: false, begun: false }

describe('the keys of the keyboard', () => {
  it('open the search with Ctrl or ⌘ and K everywhere, in fields too', () => {
    for (const given of [AT_REST, { ...AT_REST, isTyping: true }, { ...AT_REST, single: false }]) {
      expect(shortcutOf(press('k', { ctrlKey: true }), given)).toBe('search')
      expect(shortcutOf(press('K', { metaKey: true }), given)).toBe('search')
    }
  })

  it('do nothing while text is typed or an input method is at work', () => {
    for (const key of ['/', '?', 'g', 't', 'd', 'p', '[', ']']) {
      expect(shortcutOf(press(key), { ...AT_REST, isTyping: true }), key).toBeNull()
      expect(shortcutOf(press(key, { isComposing: true }), AT_REST), key).toBeNull()
    }
  })

  it('leave every other combination to the browser', () => {
    for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) for (const key of ['p', 't', 'd', 'g', '/', '[']) expect(shortcutOf(press(key, more), AT_REST), key).toBeNull()
    expect(shortcutOf(press('k', { ctrlKey: true, shiftKey: true }), AT_REST)).toBeNull()
    expect(shortcutOf(press('P', { shiftKey: true }), AT_REST)).toBeNull()
  })

  it('take signs that need Shift, and letters under Caps Lock', () => {
    expect(shortcutOf(press('?', { shiftKey: true }), AT_REST)).toBe('keys')
    expect(shortcutOf(press('/', { shiftKey: true }), AT_REST)).toBe('search')
    expect(shortcutOf(press('T'), AT_REST)).toBe('view')
  })

  it('go somewhere after g only', () => {
    expect(shortcutOf(press('g'), AT_REST)).toBe('begin')
    expect(shortcutOf(press('u'), AT_REST)).toBeNull()
    expect(shortcutOf(press('u'), { ...AT_REST, begun: true })).toEqual({ go: '/units' })
    expect(shortcutOf(press('t'), { ...AT_REST, begun: true })).toBe('view')
    for (const key of ['constructor', 'toString', '__proto__']) expect(shortcutOf(press(key), { ...AT_REST, begun: true }), key).toBeNull()
  })

  it('are off where they are switched off, but for those that are no single keys', () => {
    for (const key of ['/', '?', 'g', 't', 'd', 'p', '[', ']']) expect(shortcutOf(press(key), { ...AT_REST, single: false }), key).toBeNull()
    expect(shortcutOf(press('h'), { single: false, isTyping: false, begun: true })).toBeNull()
  })

  it('are those that the help tells, in both languages', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      for (const { keys } of messages(locale).search.keys) {
        const [first = '', second] = keys.split(' ')
        const pressed = first === 'Ctrl' ? shortcutOf(press(second ?? '', { ctrlKey: true }), AT_REST) : first === 'g' ? shortcutOf(press(second ?? ''), { ...AT_REST, begun: true }) : shortcutOf(press(first === 'Esc' ? 'Escape' : first), AT_REST)
        expect(pressed, keys).not.toBeNull()
      }
    }
  })
})
