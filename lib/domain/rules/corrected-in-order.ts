import { inOrder } from './in-order'
import { CORRECTIONS } from './orders'

/** The wider count of corrections holds the narrower one. */
export const correctedInOrder = inOrder('corrected-in-order', CORRECTIONS)
