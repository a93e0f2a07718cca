'use client'
// The search: a combobox whose list is what the server finds. Arrow keys choose, Enter opens; the field keeps the focus.
import { useRouter } from 'next/navigation'
import { useEffect, useState, type KeyboardEvent } from 'react'
import type { Messages } from '@/lib/i18n/messages'
import { moveChoice } from './move-choice'
import { useSearch, type Standing } from './use-search'

interface SearchDialogProps {
  readonly words: Messages['search']
  /** Stands in the field at first. */
  readonly typed: string
  readonly onClose: () => void
}

const LONGEST = 64
const idOf = (at: number): string => `palette-${at}`

export function SearchDialog({ words, typed, onClose }: SearchDialogProps) {
  const router = useRouter()
  const [query, setQuery] = useState(typed.slice(0, LONGEST))
  const [isComposing, setComposing] = useState(false)
  const [chosen, setChosen] = useState(0)
  const { standing, found } = useSearch(query, isComposing)
  const place = Math.min(chosen, found.length - 1)
  useEffect(() => {
    document.getElementById(idOf(place))?.scrollIntoView({ block: 'nearest' })
  }, [place])
  const open = (at: number): void => {
    const one = found[at]
    if (one === undefined) return
    onClose()
    router.push(one.href)
  }
  const pressed = (event: KeyboardEvent): void => {
    // Enter that ends a word of an input method is not ours; some browsers tell it by 229 only.
    // oxlint-disable-next-line typescript/no-deprecated -- the only sign in those browsers
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const next = moveChoice(event.key, place, found.length)
    if (next !== null) {
      event.preventDefault()
      setChosen(next)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      // An older list must not be opened for newer words.
      if (standing === 'found') open(place)
    }
  }
  return (
    <div className="palette-body">
      <label htmlFor="palette-query" className="field-label">
        {words.label}
      </label>
      <input
        id="palette-query"
        type="text"
        className="input"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="palette-list"
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? idOf(place) : undefined}
        aria-describedby="palette-hint"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={LONGEST}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setChosen(0)
        }}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={pressed}
      />
      <p id="palette-hint" className="text-sm text-muted">
        {words.hint}
      </p>
      <div id="palette-list" role="listbox" aria-label={words.title} className="palette-list">
        {found.map(({ kind, title, detail, href }, at) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's, which keeps the focus
          <div key={href} id={idOf(at)} role="option" tabIndex={-1} aria-selected={at === place} onClick={() => open(at)} onPointerMove={() => setChosen(at)}>
            <span>{title}</span>
            <small>
              {words.kind[kind]}
              {detail !== '' && ` · ${detail}`}
            </small>
          </div>
        ))}
      </div>
      <div className="palette-foot">
        <p role="status">{said(words, standing, query.trim(), found.length)}</p>
        <button type="button" className="button button-compact" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </div>
  )
}

function said(words: Messages['search'], standing: Standing, query: string, count: number): string {
  if (standing === 'loading') return words.loading
  if (standing === 'nothing') return words.nothing(query)
  if (standing === 'failed') return words.failed
  if (standing === 'too-often') return words.tooOften
  return standing === 'found' ? `${words.count(count)} · ${words.move}` : words.empty
}
