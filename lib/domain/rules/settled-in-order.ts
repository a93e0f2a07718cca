import { inOrder } from './in-order'

/** A settled or withdrawn case is closed. */
export const settledInOrder = inOrder('settled-in-order', 'LIT_SETTLED', 'LIT_CLOSED')
