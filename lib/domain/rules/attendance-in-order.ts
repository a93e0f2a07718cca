import { inOrder } from './in-order'
import { ATTENDANCE } from './orders'

/** Cases that the head attended are among those that an official attended, and these among those heard. */
export const attendanceInOrder = inOrder('attendance-in-order', ATTENDANCE)
