import type { Widen } from '../../widen'
import type { unitChange as zh } from '../zh-CN/unit-change'

export const unitChange: Widen<typeof zh> = {
  title: 'Record of changes',
  called: (name, code) => `${name} (${code})`,
  did: { RENAME: 'became', MERGE: 'was merged into', SPLIT: 'gave part to', TRANSFER: 'was placed under', ABOLISH: 'was abolished', CREATE: 'was founded' },
}
