// How many programs that read files may run at the same time, so that they and the server fit into the memory of the container.

const GIBIBYTE = 1024 ** 3

// The server itself takes about 500 MB under load, bodies on their way 128 at most, and each reader 290 at most.
const ROOM_FOR_TWO = 2 * GIBIBYTE

/**
 * @param limit bytes that this process and its children may take together; undefined, 0 or immense where nobody set one
 */
export const readersAtOnce = (limit: number | undefined): 1 | 2 => (limit !== undefined && limit > 0 && limit < ROOM_FOR_TWO ? 1 : 2)
