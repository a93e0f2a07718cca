// How far each unit has come with the collection that is under way: some are done, some wait, some are late and have given nothing.
import { chance } from '../figures/chance'

export const STAGES = ['approved', 'submitted', 'returned', 'begun', 'nothing'] as const
export type Stage = (typeof STAGES)[number]

/** Units of which something certain is to be seen: the reporters' own, and one that was given more time. */
const CERTAIN: Readonly<Record<string, Stage>> = { 990102: 'begun', GAJ: 'returned', 990123: 'returned', 990181: 'begun', 990125: 'nothing', SFJ: 'submitted' }

/** The unit whose due date was put off. */
export const GIVEN_MORE_TIME = '990181'

/** @param unit key of the unit that answers */
export function stageOf(unit: string): Stage {
  const certain = CERTAIN[unit]
  if (certain !== undefined) return certain
  const drawn = chance('stage', unit)
  if (drawn < 0.6) return 'approved'
  if (drawn < 0.76) return 'submitted'
  return drawn < 0.89 ? 'begun' : 'nothing'
}
