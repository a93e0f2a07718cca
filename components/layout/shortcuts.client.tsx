'use client'
// The keys of the keyboard and the button of the search, on every page. Kept small: what they open comes when it is first asked for.
import { useEffect, useState, type ComponentType } from 'react'
import type { PaletteProps } from '../palette/palette.client'
import { shortcutOf, type Shortcut } from './shortcut-keys'

type Open = { readonly Palette: ComponentType<PaletteProps>; readonly what: PaletteProps['what'] } | null

const BEGUN_MS = 1500
const find = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector)

/** @param single whether keys without Ctrl or ⌘ do anything */
export function Shortcuts({ single }: { readonly single: boolean }) {
  const [open, setOpen] = useState<Open>(null)
  useEffect(() => {
    let begunAt = -Infinity
    let isComing = false
    const show = (what: PaletteProps['what']): void => {
      isComing = true
      import('../palette/palette.client').then(
        ({ Palette }) => {
          isComing = false
          setOpen({ Palette, what })
        },
        // Without it there is the page that does the same.
        () => location.assign(what === 'search' ? '/search' : '/help#keys'),
      )
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
      const begun = event.timeStamp - begunAt < BEGUN_MS
      // The second key is ours before anything on the page may take it; the first only where nothing did.
      // What is typed while it comes is meant for it.
      if (isComing || event.defaultPrevented || begun !== (event.eventPhase === Event.CAPTURING_PHASE)) return
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
  return open && <open.Palette what={open.what} single={single} onClose={() => setOpen(null)} />
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
