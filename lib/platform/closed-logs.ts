// Whoever reads our output may go away. Writing to nobody is an error of the stream, and telling of it there another, without an end:
// a server would do nothing else any more. So it is let go unsaid.

/** Lets the process go on, silent, once its output is closed. */
export function outliveClosedLogs(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}
