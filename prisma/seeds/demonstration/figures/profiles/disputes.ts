// Group 6: administrative litigation, reconsideration, mediation.
import type { PartProfile, Profiles } from '../profile'

const who = 'government'
const part = (of: string, from: number, to: number, apart = 0.04): PartProfile & { who: 'government' } => ({ is: 'part', of, from, to, apart, who })

export const disputes: Profiles = {
  LIT_HEARD: { is: 'size', county: 62, department: 9, growth: 1.03, stray: 0.12, season: [0.17, 0.25, 0.27, 0.31], who },
  LIT_HEARD_FIRST: part('LIT_HEARD', 0.76, 0.74),
  LIT_HEARD_SECOND: { ...part('LIT_HEARD', 0.94, 0.94, 0.02), less: ['LIT_HEARD_FIRST'] },
  LIT_HEARD_RETRIAL: { ...part('LIT_HEARD', 1, 1, 0), less: ['LIT_HEARD_FIRST', 'LIT_HEARD_SECOND'] },
  LIT_ATTEND: { is: 'sum', of: ['LIT_ATTEND_FIRST', 'LIT_ATTEND_SECOND', 'LIT_ATTEND_RETRIAL'], who },
  LIT_ATTEND_FIRST: part('LIT_HEARD_FIRST', 0.72, 0.985, 0.07),
  LIT_ATTEND_SECOND: part('LIT_HEARD_SECOND', 0.66, 0.97, 0.07),
  LIT_ATTEND_RETRIAL: part('LIT_HEARD_RETRIAL', 0.7, 0.97, 0.07),
  LIT_CHIEF: part('LIT_ATTEND', 0.14, 0.42, 0.08),
  LIT_CLOSED: { is: 'size', county: 70, department: 10, growth: 1.03, stray: 0.12, season: [0.15, 0.24, 0.26, 0.35], who },
  LIT_JUDGED: part('LIT_CLOSED', 0.58, 0.52),
  LIT_LOST: part('LIT_JUDGED', 0.27, 0.14, 0.06),
  LIT_SETTLED: { ...part('LIT_CLOSED', 0.55, 0.72, 0.06), less: ['LIT_JUDGED'] },
  REC_ACCEPT: { is: 'size', county: 58, department: 7, growth: 1.09, stray: 0.1, season: [0.19, 0.26, 0.27, 0.28], who },
  REC_CARRIED: { is: 'size', county: 5, department: 0.7, growth: 1.06, stray: 0.2, who },
  REC_CLOSED: part('REC_ACCEPT', 0.88, 0.955, 0.03),
  REC_CORRECT_ALL: part('REC_CLOSED', 0.26, 0.21, 0.04),
  REC_CORRECT: part('REC_CORRECT_ALL', 0.62, 0.55, 0.06),
  REC_SETTLED: { ...part('REC_CLOSED', 0.24, 0.46, 0.05), less: ['REC_CORRECT_ALL'] },
  MED_FOUND: { is: 'size', county: 3600, organs: 900, growth: 1.03, stray: 0.06, season: [0.27, 0.24, 0.24, 0.25] },
  MED_SOLVED: { is: 'part', of: 'MED_FOUND', from: 0.955, to: 0.992, apart: 0.008 },
  FY_MEET: { is: 'size', county: 2.4, organs: 3, growth: 1.05, stray: 0.3, since: 2018 },
}
