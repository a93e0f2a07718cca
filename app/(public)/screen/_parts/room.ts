// How much stands on a page of each layout: as much as is read from six metres away, and rows that are full.
import type { ScreenChoice, ScreenLayout } from '@/lib/domain/screen/screen-choice'

export interface Room {
  readonly trends: number
  readonly checks: number
  readonly attention: number
  /** Of the drawing of a course, px, of which 14 are one rem of the wall: its text of 13 px is then never smaller than 0.9 rem. */
  readonly drawing: { readonly width: number; readonly height: number }
  /** The newest periods that a course has room for. */
  readonly periods: number
  /** Of the drawing of a check. */
  readonly check: number
}

const ROOM: Readonly<Record<ScreenLayout, Room>> = {
  '16x9': { trends: 4, checks: 2, attention: 6, drawing: { width: 490, height: 148 }, periods: 10, check: 390 },
  '32x9': { trends: 4, checks: 3, attention: 4, drawing: { width: 320, height: 195 }, periods: 6, check: 330 },
  '4x3': { trends: 4, checks: 2, attention: 4, drawing: { width: 300, height: 132 }, periods: 6, check: 340 },
}
// Over three panels nothing stands in pairs.
const IN_THREE: Readonly<Record<ScreenLayout, Room>> = {
  '16x9': { trends: 6, checks: 3, attention: 6, drawing: { width: 320, height: 150 }, periods: 6, check: 320 },
  '32x9': { trends: 3, checks: 3, attention: 3, drawing: { width: 410, height: 200 }, periods: 8, check: 330 },
  '4x3': { trends: 6, checks: 3, attention: 6, drawing: { width: 210, height: 150 }, periods: 4, check: 210 },
}

export const roomOf = ({ layout, seams }: Pick<ScreenChoice, 'layout' | 'seams'>): Room => (seams === 3 ? IN_THREE : ROOM)[layout]
