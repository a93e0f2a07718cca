// What anyone may send: display settings, and the first set-up.
import type { Tables } from '../table'

const DISPLAY = { kind: 'choice', optional: true } as const

export const READERS: Tables = {
  'action _http/display-actions#setDisplay': {
    load: async () => (await import('@/app/_http/display-actions')).setDisplay,
    as: null,
    silent: true,
    fields: { locale: { ...DISPLAY, sound: 'en' }, theme: { ...DISPLAY, sound: 'dark' }, text: { ...DISPLAY, sound: 'larger' }, keys: { ...DISPLAY, sound: 'off' } },
  },
  'action set-up#submitSetUp': {
    load: async () => (await import('@/app/set-up/actions')).submitSetUp,
    as: null,
    fields: {
      code: { kind: 'secret', sound: 'ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ', proof: true },
      loginName: { kind: 'login', sound: 'first.admin' },
      displayName: { kind: 'name', sound: '系统管理员' },
      password: { kind: 'password', sound: 'Battery-Staple-2' },
      passwordRepeat: { kind: 'password', sound: 'Battery-Staple-2' },
    },
  },
}
