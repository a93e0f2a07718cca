'use client'
// A dialog of the grid: the browser's own, so that the focus stays in it, Escape closes it, and the rest of the page waits.
import { useLayoutEffect, useRef, type ReactNode } from 'react'

interface GridDialogProps {
  readonly id: string
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function GridDialog({ id, title, onClose, children }: GridDialogProps) {
  const box = useRef<HTMLDialogElement>(null)
  // Closed before it leaves the page: only then the browser gives the focus back to the cell it came from.
  useLayoutEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={box}
      className="dialog grid-dialog no-print"
      aria-labelledby={id}
      onKeyDown={(event) => event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={id} className="section-title">
        {title}
      </h2>
      {children}
    </dialog>
  )
}
