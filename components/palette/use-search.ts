// What is typed, asked for a moment later, and what came of it. An answer to an older query is dropped.
import { useEffect, useRef, useState } from 'react'
import { askSearch, type Answered, type Found } from './search-answer'

const PAUSE_MS = 120

export type Standing = 'empty' | 'loading' | 'found' | 'nothing' | 'failed' | 'too-often'

export interface SearchState {
  readonly standing: Standing
  readonly found: readonly Found[]
}

export function useSearch(query: string, isComposing: boolean): SearchState {
  const [state, setState] = useState<SearchState>({ standing: 'empty', found: [] })
  const asking = useRef<AbortController | null>(null)
  const wanted = query.trim()
  useEffect(() => {
    // While an input method is at work the field holds no words yet.
    if (isComposing) return
    asking.current?.abort()
    if (wanted === '') {
      setState({ standing: 'empty', found: [] })
      return
    }
    const control = new AbortController()
    asking.current = control
    // What was found before stays in sight until there is something else.
    setState(({ found }) => ({ standing: 'loading', found }))
    const pause = setTimeout(() => {
      void askSearch(wanted, control.signal).then((answered) => answered !== null && setState(standingOf(answered)))
    }, PAUSE_MS)
    return () => {
      clearTimeout(pause)
      control.abort()
    }
  }, [wanted, isComposing])
  return state
}

function standingOf(answered: Answered): SearchState {
  if (answered === 'failed' || answered === 'too-often') return { standing: answered, found: [] }
  return { standing: answered.found.length === 0 ? 'nothing' : 'found', found: answered.found }
}
