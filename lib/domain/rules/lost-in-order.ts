import { inOrder } from './in-order'

/** A lost case was judged, and a judged case is closed. */
export const lostInOrder = inOrder('lost-in-order', 'LIT_LOST', 'LIT_JUDGED', 'LIT_CLOSED')
