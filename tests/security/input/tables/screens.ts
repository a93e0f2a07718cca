// Addresses of walls.
import type { Tables } from '../table'

const screens = () => import('@/app/desk/screens/actions')

export const SCREENS: Tables = {
  'action desk/screens#makeScreen': {
    load: async () => (await screens()).makeScreen,
    as: 'SYSTEM_ADMIN',
    fields: { label: { kind: 'line', sound: '三楼会议室' }, line: { kind: 'code', sound: 'newest' }, until: { kind: 'date', sound: '2027-06-30' } },
    acceptable: true,
  },
  'action desk/screens#endScreen': {
    load: async () => (await screens()).endScreen,
    as: 'SYSTEM_ADMIN',
    fields: { screen: { kind: 'whole', sound: '99' } },
  },
}
