// Reads one cell in detail, and again when something of it changed.
import { useCallback, useEffect, useState } from 'react'
import { messages, type Locale } from '@/lib/i18n/messages'
import { askServer } from './ask-server'
import type { CellAnswer } from './cell-answer'

export type CellState = { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly sentence: string } | { readonly kind: 'read'; readonly answer: CellAnswer }

/** The parameters of the address that name a cell. @param cellKey as `cellKey` in lib/domain/collecting/cell names it */
export function cellParameters(cellKey: string): Readonly<Record<'metric' | 'subject' | 'period', string>> {
  const [metric = '', subject = '', ...period] = cellKey.split('|')
  return { metric, subject, period: period.join('|') }
}

/**
 * @param address `/api/v1/entry/<collection>/<unit>`
 * @param seen anything that changes when the cell may have
 */
export function useCell(locale: Locale, address: string, cellKey: string, seen: string): { readonly state: CellState; readonly readAgain: () => void } {
  const [read, setRead] = useState<{ readonly of: string; readonly asked: string; readonly state: CellState } | null>(null)
  const [times, setTimes] = useState(0)
  useEffect(() => {
    const waiting = { gone: false }
    const ask = async (): Promise<void> => {
      const answer = await askServer<CellAnswer>(messages(locale).drawer, `${address}/cell?${new URLSearchParams(cellParameters(cellKey)).toString()}`, 'GET')
      if (waiting.gone) return
      setRead({ of: cellKey, asked: `${seen} ${times}`, state: answer.ok ? { kind: 'read', answer: answer.value } : { kind: 'failed', sentence: answer.sentence } })
    }
    void ask()
    return () => {
      waiting.gone = true
    }
  }, [locale, address, cellKey, seen, times])
  const readAgain = useCallback(() => setTimes((count) => count + 1), [])
  // What was read of another cell is not shown for this one.
  return { state: read?.of === cellKey ? read.state : { kind: 'loading' }, readAgain }
}
