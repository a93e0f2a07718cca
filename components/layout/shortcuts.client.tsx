'use client'
// The keys of the keyboard and the button of the search, on every page. Kept small: what they open comes when it is first asked for.
import { useEffect, useState, type ComponentType } from 'react'
import { flushSync } from 'react-dom'
import type { PaletteProps } from '../palette/palette.client'
import { shortcutOf, type Shortcut } from './shortcut-keys'
import { typedAhead } from './typed-ahead'

type Open = { readonly Palette: ComponentType<PaletteProps>; readonly what: PaletteProps['what']; readonly typed: string } | null

const BEGUN_MS = 1500
const find = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector)

/** @param single whether keys without Ctrl or ⌘ do anything */
export function Shortcuts({ single }: { readonly single: boolean }) {
  const [open, setOpen] = useState<Open>(null)
  useEffect(() => {
    let begunAt = -Infinity
    // What is typed for the palette while it comes; null where none is on its way.
    let ahead: string | null = null
    const show = (what: PaletteProps['what']): void => {
      ahead ??= ''
      import('../palette/palette.client').then(
        ({ Palette }) => {
          const typed = ahead
          ahead = null
          // At once: the next key finds the field with the focus.
          if (typed !== null) flushSync(() => setOpen({ Palette, what, typed }))
        },
        // Without it there is the page that does the same.
        () => ahead !== null && location.assign(what === 'search' ? `/search?${new URLSearchParams({ q: ahead }).toString()}` : '/help#keys'),
      )
    }
    const keep = (event: KeyboardEvent, before: string): void => {
      const text = typedAhead(before, event)
      if (text === null && event.key !== 'Escape') return
      ahead = text
      event.preventDefault()
      event.stopPropagation()
    }
    const act = (shortcut: Shortcut): void => {
      if (shortcut === 'search' || shortcut === 'keys') show(shortcut)
      else if (shortcut === 'print') print()
      else if (shortcut === 'view') find('main .tabs a:not([aria-current])')?.click()
      else if (shortcut === 'downloads') find('main a[download]')?.focus()
      else if (shortcut === 'close') find('.masthead details[open] summary')?.click()
      else if (typeof shortcut === 'object') go(shortcut.go)
      else turn(shortcut === 'earlier' ? 1 : -1)
    }
    const pressed = (event: KeyboardEvent): void => {
      // What is typed while it comes is meant for it, wherever the focus is until then.
      if (ahead !== null) {
        if (event.eventPhase === Event.CAPTURING_PHASE) keep(event, ahead)
        return
      }
      const begun = event.timeStamp - begunAt < BEGUN_MS
      // The second key is ours before anything on the page may take it; the first only where nothing did.
      if (event.defaultPrevented || begun !== (event.eventPhase === Event.CAPTURING_PHASE)) return
      const isTyping = event.target instanceof Element && event.target.closest('input,textarea,select,[contenteditable],dialog,[role=grid]') !== null
      const shortcut = find('dialog[open]') === null ? shortcutOf(event, { single, isTyping, begun }) : null
      begunAt = shortcut === 'begin' ? event.timeStamp : -Infinity
      if (shortcut === null || shortcut === 'begin') return
      if (shortcut !== 'close') event.preventDefault()
      if (begun) event.stopPropagation()
      act(shortcut)
    }
    const clicked = (event: MouseEvent): void => {
      if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element) || !event.target.closest('[data-search]')) return
      event.preventDefault()
      show('search')
    }
    addEventListener('keydown', pressed, true)
    addEventListener('keydown', pressed)
    addEventListener('click', clicked)
    return () => {
      removeEventListener('keydown', pressed, true)
      removeEventListener('keydown', pressed)
      removeEventListener('click', clicked)
    }
  }, [single])
  return open && <open.Palette what={open.what} typed={open.typed} single={single} onClose={() => setOpen(null)} />
}

/** By the navigation where it has the place: it keeps to the period that is read. */
function go(href: string): void {
  const [path = '', part] = href.split('#')
  const known = find(`nav a[href="${path}"],nav a[href^="${path}?"]`)
  if (known && !part) known.click()
  else location.assign((known?.getAttribute('href') ?? path) + (part ? `#${part}` : ''))
}

/** To the period before or after of the same kind: the list has the newest first. */
function turn(by: 1 | -1): void {
  const list = find('#period-picker')
  if (!(list instanceof HTMLSelectElement)) return
  const alike = Array.from(list.options).filter(({ value }) => value.slice(4, 6) === list.value.slice(4, 6))
  const next = alike[alike.findIndex(({ value }) => value === list.value) + by]
  if (!next) return
  list.value = next.value
  list.form?.requestSubmit()
}
