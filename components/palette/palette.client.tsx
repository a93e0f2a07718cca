'use client'
// What the keys open: the search, or the table of keys. The browser's own dialog, so that the focus stays in it and Escape closes it.
import { useLayoutEffect, useRef } from 'react'
import { search as en } from '@/lib/i18n/messages/en/search'
import { search as zh } from '@/lib/i18n/messages/zh-CN/search'
import { KeysDialog } from './keys-dialog.client'
import { SearchDialog } from './search-dialog.client'

export interface PaletteProps {
  readonly what: 'search' | 'keys'
  /** What was typed for it before it was there. */
  readonly typed: string
  /** Whether single keys do anything. */
  readonly single: boolean
  readonly onClose: () => void
}

export function Palette({ what, typed, single, onClose }: PaletteProps) {
  const box = useRef<HTMLDialogElement>(null)
  // Closed before it leaves the page: only then the browser gives the focus back to where it came from.
  useLayoutEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    // The browser would begin with a part that scrolls.
    const first = dialog?.querySelector<HTMLElement>('input, button')
    first?.focus()
    if (first instanceof HTMLInputElement) first.setSelectionRange(first.value.length, first.value.length)
    return () => dialog?.close()
  }, [])
  const words = document.documentElement.lang === 'en' ? en : zh
  return (
    <dialog
      ref={box}
      className="dialog palette no-print"
      aria-label={what === 'search' ? words.title : words.keysTitle}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      {what === 'search' ? <SearchDialog words={words} typed={typed} onClose={onClose} /> : <KeysDialog words={words} single={single} onClose={onClose} />}
    </dialog>
  )
}
