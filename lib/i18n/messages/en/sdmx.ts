// What the structure of the statistical exchange table says of itself, besides the words of its columns.
import type { Widen } from '../../widen'
import type { sdmx as zh } from '../zh-CN/sdmx'

export const sdmx: Widen<typeof zh> = {
  title: 'Rule-of-law indicators',
  columns: {
    OBS_STATUS: { header: 'Observation status', description: 'A normal, P provisional, E approximate or a bound; without a value M cannot exist, L not collected, Q suppressed, O missing.' },
    DECIMALS: { header: 'Decimals', description: 'How many decimals the value shown has.' },
  },
  statuses: { A: 'normal', E: 'approximate, or a bound', P: 'provisional', M: 'missing: data cannot exist', L: 'missing: data exist but were not collected', Q: 'missing: suppressed', O: 'missing' },
}
