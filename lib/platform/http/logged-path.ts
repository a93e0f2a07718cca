// A path as the log may hold it: what stands in a calendar address opens it, so it is left out.

const CALENDAR = /^(\/api\/v1\/calendar\/)[^/]+/i

/** @example loggedPath('/api/v1/calendar/x7…/plumbline.ics') // '/api/v1/calendar/-/plumbline.ics' */
export const loggedPath = (path: string): string => path.replace(CALENDAR, '$1-')
