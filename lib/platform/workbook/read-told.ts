// Reads an untrusted file piece by piece: what it is, each sheet, each row, and the end of each sheet. One or two at once; others wait their turn.
import { problem } from '@/lib/domain/problem'
import { fileForm } from '@/lib/domain/workbook/file-form'
import type { ReadCell } from '@/lib/domain/workbook/workbook'
import type { WorkbookLimits } from '@/lib/domain/workbook/workbook-limits'
import { log } from '../log'
import { TooBusy, turns } from '../turns'
import { readersAtOnce } from './readers-at-once'
import { ReaderEnded, runReader } from './run-reader'
import { ToldCells, toldEnd, toldHead, toldSheet, toldSheetEnd, type ToldEnd, type ToldHead, type ToldSheet, type ToldSheetEnd } from './told-cells'
import { endedProblem, FileRefused, toldProblem } from './upload-refusal'

/** What is told of a file, in this order: the head, then of each sheet its begin, its rows and its end. */
export type ToldPiece = { readonly head: ToldHead } | { readonly begin: ToldSheet } | { readonly cells: readonly ReadCell[] } | { readonly end: ToldSheetEnd }

export interface ReadGiven {
  readonly bytes: Uint8Array
  /** The file's, for sentences about it. */
  readonly name: string
  readonly limits: WorkbookLimits
  /** Only the first sheet that is not hidden. */
  readonly firstOnly: boolean
  readonly signal?: AbortSignal | undefined
}

const gate = turns(readersAtOnce(process.constrainedMemory()), 20)

/** Waits for a turn; what it returns gives the turn back. */
async function turn(name: string): Promise<() => void> {
  try {
    return await new Promise<() => void>((resolve, reject) => {
      gate(() => new Promise<void>((leave) => resolve(leave))).catch(reject)
    })
  } catch (error) {
    throw error instanceof TooBusy ? new FileRefused(problem('upload.busy', { name })) : error
  }
}

/** Without an ending: what a text file's only sheet is called. */
const sheetName = (name: string): string => Array.from(name.replace(/\.[A-Za-z0-9]{1,8}$/, '')).slice(0, 31).join('')

/**
 * As many pieces at a time as have come.
 * @throws FileRefused with problem upload.*, or the signal's reason
 */
export async function* readTold({ bytes, name, limits, firstOnly, signal }: ReadGiven): AsyncGenerator<readonly ToldPiece[]> {
  const kind = fileForm(bytes, name, limits.bytes)
  if (typeof kind !== 'string') throw new FileRefused(kind)
  const leave = await turn(name)
  try {
    yield* piecesOf(runReader(bytes, { kind, firstOnly, name: sheetName(name), limits }, signal), name, limits)
  } catch (error) {
    throw error instanceof ReaderEnded ? new FileRefused(endedProblem(error.why, name, limits)) : error
  } finally {
    leave()
  }
}

async function* piecesOf(batches: AsyncIterable<readonly string[]>, name: string, limits: WorkbookLimits): AsyncGenerator<readonly ToldPiece[]> {
  const reading: Reading = { made: null, notes: new Map() }
  for await (const lines of batches) {
    const pieces: ToldPiece[] = []
    for (const line of lines) {
      const piece = pieceOf(line, reading)
      if (!('last' in piece)) {
        pieces.push(piece)
        continue
      }
      if ('refused' in piece.last && piece.last.unforeseen) log.warn('a file was refused for what its reader did not foresee')
      if ('refused' in piece.last) throw new FileRefused(toldProblem(piece.last.refused, name, limits))
      yield pieces
      return
    }
    yield pieces
  }
}

/** What is remembered from line to line. */
interface Reading {
  made: ToldCells | null
  notes: ReadonlyMap<string, string>
}

function pieceOf(line: string, reading: Reading): ToldPiece | { readonly last: ToldEnd } {
  const told = parsed(line)
  if (Array.isArray(told)) {
    if (reading.made === null) throw new ReaderEnded('failed')
    return { cells: reading.made.row(told, reading.notes) }
  }
  if (line.startsWith('{"format"')) {
    const head = trusted(toldHead.safeParse(told))
    reading.made = new ToldCells(head)
    return { head }
  }
  if (line.startsWith('{"sheet"')) {
    const begin = trusted(toldSheet.safeParse(told))
    reading.notes = new Map(begin.notes.map(([row, column, text]) => [`${row}:${column}`, text]))
    return { begin }
  }
  return line.startsWith('{"merged"') ? { end: trusted(toldSheetEnd.safeParse(told)) } : { last: trusted(toldEnd.safeParse(told)) }
}
function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new ReaderEnded('failed')
  }
}

function trusted<T>(checked: { readonly success: true; readonly data: T } | { readonly success: false }): T {
  if (!checked.success) throw new ReaderEnded('failed')
  return checked.data
}
