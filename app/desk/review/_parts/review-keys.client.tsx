'use client'
// Single keys for reviewing, outside of fields: J/K move between rows, the others press what stands on the page.
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'

interface ReviewKeysProps {
  /** What each key does: a key and its words, in the order shown. Only these are listened to. */
  readonly keys: readonly { readonly key: 'j' | 'k' | 'x' | 'a' | 'r' | 'c' | 'Enter'; readonly label: string }[]
  /** Whether single keys do anything: the display setting. */
  readonly single: boolean
  readonly words: { readonly button: string; readonly title: string; readonly help: string; readonly note: string; readonly off: string; readonly close: string }
}

/** Whether a key is text where it is pressed. A tick is not. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type !== 'checkbox')
}

const rows = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-review-row]')]
const present = (): HTMLElement | undefined => rows().find((row) => row.closest('tr')?.contains(document.activeElement) === true)

function step(by: 1 | -1): void {
  const all = rows()
  const here = present()
  const at = here === undefined ? (by === 1 ? -1 : all.length) : all.indexOf(here)
  const next = all[Math.min(Math.max(at + by, 0), all.length - 1)]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

const inRow = (selector: string): HTMLElement | null => present()?.closest('tr')?.querySelector<HTMLElement>(selector) ?? null
const press = (selector: string): void => document.querySelector<HTMLElement>(selector)?.click()
const focus = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus()

/** Marks the row and goes to its note; without a row, to the reason of the whole. */
function toReturn(): void {
  const mark = inRow('input[name=cell]')
  if (!(mark instanceof HTMLInputElement)) return present() === undefined ? focus('#return-reason') : inRow('a[data-review-row]')?.click()
  if (!mark.checked) mark.click()
  inRow('.return-note')?.focus()
}

/** Opens the question, about the row where there is one. */
function toAsk(): void {
  const key = inRow('[data-cell]')?.dataset['cell'] ?? ''
  const about = document.querySelector<HTMLSelectElement>('#ask-cell')
  if (about === null) return inRow('a[data-review-row]')?.click()
  about.closest('details')?.setAttribute('open', '')
  about.value = key
  focus('#ask-text')
}

const DO = {
  j: () => step(1), k: () => step(-1), x: () => inRow('input[type=checkbox]')?.click(), a: () => press('#approve'), r: toReturn, c: toAsk, Enter: () => undefined,
} as const

export function ReviewKeys({ keys, single, words }: ReviewKeysProps) {
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!single) return undefined
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target) || document.querySelector('dialog[open]') !== null) return
      if (event.key === '?') {
        event.preventDefault()
        box.current?.showModal()
        return
      }
      const known = keys.find(({ key }) => key === event.key.toLowerCase())
      if (known === undefined) return
      event.preventDefault()
      DO[known.key]()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [keys, single])
  return (
    <>
      <Button type="button" look="quiet" compact onClick={() => box.current?.showModal()}>
        {words.button} {single && <kbd>?</kbd>}
      </Button>
      <dialog ref={box} className="dialog no-print" aria-labelledby="review-keys-title">
        <h2 id="review-keys-title" className="section-title">
          {words.title}
        </h2>
        <dl className="review-keys">
          {[...keys, { key: '?', label: words.help }].map(({ key, label }) => (
            <div key={key}>
              <dt>
                <kbd>{key.length === 1 ? key.toUpperCase() : key}</kbd>
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
        <p className="text-sm text-muted">{single ? words.note : words.off}</p>
        <Button type="button" onClick={() => box.current?.close()}>
          {words.close}
        </Button>
      </dialog>
    </>
  )
}
