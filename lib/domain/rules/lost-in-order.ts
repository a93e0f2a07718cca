import { inOrder } from './in-order'
import { LOSSES } from './orders'

/** A lost case was judged, and a judged case is closed. */
export const lostInOrder = inOrder('lost-in-order', LOSSES)
