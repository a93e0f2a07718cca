import { expect, test } from 'vitest'
import { tiesOf } from './field'

test.each([
  [{ id: 'a' }, { id: 'a', 'aria-describedby': undefined, 'aria-invalid': undefined }],
  [
    { id: 'a', hint: 'h' },
    { id: 'a', 'aria-describedby': 'a-hint', 'aria-invalid': undefined },
  ],
  [
    { id: 'a', hint: 'h', error: 'e' },
    { id: 'a', 'aria-describedby': 'a-hint a-error', 'aria-invalid': true },
  ],
])('a control with %j is read out with what belongs to it', (words, ties) => {
  expect(tiesOf(words)).toEqual(ties)
})
