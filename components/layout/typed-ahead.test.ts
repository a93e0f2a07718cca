import { expect, it } from 'vitest'
import { typedAhead } from './typed-ahead'

const press = (key: string, held: Partial<Parameters<typeof typedAhead>[1]> = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...held })
const after = (...keys: readonly string[]) => keys.reduce<string | null>((text, key) => (text === null ? null : typedAhead(text, press(key))), '')

it('keeps letters, signs and spaces in their order', () => {
  expect(after('c', 't', ' ', '/', '?', '办')).toBe('ct /?办')
})

it('takes one away by Backspace, and nothing by Enter', () => {
  expect(after('c', 'x', 'Backspace', 't', 'Enter')).toBe('ct')
  expect(after('Backspace')).toBe('')
})

it('leaves alone what is no text of its own', () => {
  for (const key of ['Tab', 'Escape', 'ArrowDown', 'F5', 'Process', 'Shift']) expect(typedAhead('ct', press(key)), key).toBeNull()
  for (const held of ['ctrlKey', 'metaKey', 'altKey', 'isComposing'] as const) expect(typedAhead('ct', press('v', { [held]: true })), held).toBeNull()
})
