import { expect, it } from 'vitest'
import { loggedPath } from './logged-path'

it.each([
  ['/api/v1/calendar/secret-of-somebody/plumbline.ics', '/api/v1/calendar/-/plumbline.ics'],
  ['/api/v1/calendar/secret-of-somebody', '/api/v1/calendar/-'],
  ['/API/V1/Calendar/secret-of-somebody/plumbline.ics', '/API/V1/Calendar/-/plumbline.ics'],
  ['/screen/secret-of-a-wall', '/screen/-'],
  ['/screen', '/screen'],
  ['/desk/screens', '/desk/screens'],
  ['/desk/entry', '/desk/entry'],
  ['/desk/api/v1/calendar/x', '/desk/api/v1/calendar/x'],
])('%s stands in the log as %s', (path, expected) => {
  expect(loggedPath(path)).toBe(expected)
})
