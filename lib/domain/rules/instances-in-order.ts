import { inOrder } from './in-order'
import { FIRST_INSTANCE, RETRIALS, SECOND_INSTANCE } from './orders'

/** In each instance, hearings that an official attended are among those held. */
export const instancesInOrder = inOrder('instances-in-order', FIRST_INSTANCE, SECOND_INSTANCE, RETRIALS)
