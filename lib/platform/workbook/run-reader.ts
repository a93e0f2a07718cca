// Runs the program that reads an untrusted file, and ends it when it takes too long, too much memory, or nobody waits for it any more.
import { spawn } from 'node:child_process'
import { StringDecoder } from 'node:string_decoder'
import type { WorkbookLimits } from '@/lib/domain/workbook/workbook-limits'
import { readerCommand } from './reader-command'
import { residentMemory } from './resident-memory'

/** Bytes. */
const RESIDENT_MOST = 290 * 1024 * 1024
const WATCHED_EVERY_MS = 100
/** Characters of one line: a row of the longest texts. */
const LINE_LONGEST = 8 * 1024 * 1024

/** Why the program ended before it told the last line. */
export type ReaderEnd = 'time' | 'memory' | 'failed'

/** Thrown where the program was ended, or ended itself, before it told all. */
export class ReaderEnded extends Error {
  readonly why: ReaderEnd

  constructor(why: ReaderEnd) {
    super(`the reader of a file ended: ${why}`)
    this.name = 'ReaderEnded'
    this.why = why
  }
}

export interface ReaderAsked {
  readonly kind: 'xlsx' | 'xls' | 'csv'
  readonly firstOnly: boolean
  /** Of the sheet, where a file is one. */
  readonly name: string
  readonly limits: WorkbookLimits
}

/**
 * The lines that the program tells of a file, as many at a time as have come; it waits while nobody takes them.
 * @param signal ends the program
 * @throws ReaderEnded, or the signal's reason
 */
export async function* runReader(bytes: Uint8Array, asked: ReaderAsked, signal?: AbortSignal): AsyncGenerator<readonly string[]> {
  signal?.throwIfAborted()
  const { program, args, cwd } = readerCommand(JSON.stringify(asked), asked.limits.workSeconds)
  // Nothing of this process's environment: no address of a database, no secret.
  const child = spawn(program, args, { cwd, env: { NODE_ENV: 'production' }, stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true })
  let why: ReaderEnd = 'failed'
  const end = (because: ReaderEnd): void => {
    why = because
    child.kill('SIGKILL')
  }
  const timer = setTimeout(() => end('time'), asked.limits.seconds * 1000)
  const watch = setInterval(() => {
    if (child.pid === undefined) return
    void residentMemory(child.pid).then((bytesTaken) => {
      if (bytesTaken !== null && bytesTaken > RESIDENT_MOST) end('memory')
    })
  }, WATCHED_EVERY_MS)
  const abort = (): void => end('failed')
  signal?.addEventListener('abort', abort)
  const over = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('error', () => resolve(null))
    child.once('close', (_code, by) => resolve(by))
  })
  // It may end before it has read everything.
  child.stdin.on('error', () => undefined)
  child.stdin.end(bytes)
  try {
    yield* linesOf(child.stdout, asked.limits.told, () => end('memory'))
    const by = await over
    signal?.throwIfAborted()
    // The system ends what worked for too long with this.
    if (by === 'SIGXCPU') why = 'time'
    // V8 and the allocator end themselves where they get no more memory, and the system ends what takes too much of it.
    else if ((by === 'SIGKILL' && why === 'failed') || by === 'SIGABRT' || by === 'SIGTRAP' || by === 'SIGSEGV' || by === 'SIGILL') why = 'memory'
    throw new ReaderEnded(why)
  } finally {
    clearTimeout(timer)
    clearInterval(watch)
    signal?.removeEventListener('abort', abort)
    if (child.exitCode === null) child.kill('SIGKILL')
    await over
  }
}

/** Lines of a stream of bytes, no longer and no more than may be. */
async function* linesOf(stream: AsyncIterable<unknown>, most: number, tooMuch: () => void): AsyncGenerator<readonly string[]> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  // The last line is always told.
  let left = most + LINE_LONGEST
  for await (const piece of stream) {
    if (!Buffer.isBuffer(piece)) continue
    left -= piece.length
    const lines = (rest + decoder.write(piece)).split('\n')
    rest = lines.pop() ?? ''
    if (left < 0 || rest.length > LINE_LONGEST) {
      tooMuch()
      return
    }
    yield lines
  }
}
