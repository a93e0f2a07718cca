import type { Widen } from '../../widen'
import type { status as zh } from '../zh-CN/status'

export const status: Widen<typeof zh> = {
  met: 'Met',
  near: 'Near',
  missed: 'Missed',
  watched: 'Watched',
  'not-reported': 'Not reported',
}
