'use client'
// Why there is no figure: the menu that `/` and Alt+↓ open on a cell.
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { MissingReason } from '@/lib/domain/quantity'
import type { GridActs } from './grid-acts'
import type { GridEngine } from './grid-engine'

const REASONS = ['NOT_APPLICABLE', 'NOT_REPORTED', 'SUPPRESSED'] as const satisfies readonly MissingReason[]

interface SymbolMenuProps {
  readonly engine: GridEngine
  readonly acts: GridActs
  readonly cellKey: string
  /** back: the focus returns to the cell; away: it went elsewhere. */
  readonly onClose: (how: 'back' | 'away') => void
}

export function SymbolMenu({ engine, acts, cellKey, onClose }: SymbolMenuProps) {
  const list = useRef<HTMLUListElement>(null)
  const t = engine.t.grid.symbols
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  const choose = (reason: (typeof REASONS)[number] | null): void => {
    acts.write(cellKey, reason === null ? '' : engine.t.figure.absence[reason])
    onClose('back')
    if (reason !== 'NOT_REPORTED') return
    // A figure that is not there yet says in a comment when it will be.
    engine.talk.set({ toast: { text: t.noteAsked, undo: true } })
    engine.say(t.noteAsked)
    engine.props().onOpenDetail?.(cellKey)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
    event.stopPropagation()
    if (to !== undefined) {
      event.preventDefault()
      buttons[(to + buttons.length) % buttons.length]?.focus()
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      onClose('back')
    } else if (/^[1-4]$/.test(event.key)) {
      event.preventDefault()
      buttons[Number(event.key) - 1]?.click()
    }
  }
  return (
    <ul
      ref={list}
      className="grid-menu"
      role="menu"
      aria-label={t.title}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose('away')
      }}
    >
      {[...REASONS, null].map((reason, at) => (
        <li key={reason ?? 'blank'} role="none">
          <button type="button" role="menuitem" tabIndex={-1} onClick={() => choose(reason)}>
            <span aria-hidden="true">{at + 1}</span> {t[reason ?? 'blank']}
          </button>
        </li>
      ))}
    </ul>
  )
}
