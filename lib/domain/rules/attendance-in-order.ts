import { inOrder } from './in-order'

/** Cases that the head attended are among those that an official attended, and these among those heard. */
export const attendanceInOrder = inOrder('attendance-in-order', 'LIT_CHIEF', 'LIT_ATTEND', 'LIT_HEARD')
