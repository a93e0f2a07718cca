import { inOrder } from './in-order'
import { SETTLEMENTS } from './orders'

/** A settled or withdrawn case is closed. */
export const settledInOrder = inOrder('settled-in-order', SETTLEMENTS)
