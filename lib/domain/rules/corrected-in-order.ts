import { inOrder } from './in-order'

/** The wider count of corrections holds the narrower one. */
export const correctedInOrder = inOrder('corrected-in-order', 'REC_CORRECT', 'REC_CORRECT_ALL')
