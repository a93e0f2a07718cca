'use client'
// Changes of published figures wait here for their reason: asked once for all of them, and for each where they differ.
import { useState, type SyntheticEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { GridEngine } from './grid-engine'
import { useVersion } from './use-grid'

const LONGEST = 500

export function ReasonPanel({ engine }: { readonly engine: GridEngine }) {
  const t = engine.t.grid.reasons
  const { data } = engine
  useVersion(data)
  const [shared, setShared] = useState('')
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({})
  const [missing, setMissing] = useState(false)
  const edits = [...data.outbox().edits.values()].filter(({ state }) => state === 'reason')
  if (edits.length === 0) return null
  const reasonOf = (key: string): string => (own[key] ?? '').trim() || shared.trim()
  const save = (event: SyntheticEvent): void => {
    event.preventDefault()
    const reasons = new Map(edits.map(({ key }) => [key, reasonOf(key)]))
    if ([...reasons.values()].includes('')) {
      setMissing(true)
      engine.say(t.missing)
      return
    }
    data.giveReasons(reasons)
    setShared('')
    setOwn({})
    setMissing(false)
    engine.changed('left')
  }
  return (
    <form className="grid-panel" aria-labelledby="grid-reasons" onSubmit={save} noValidate>
      <h2 id="grid-reasons">{t.title(String(edits.length))}</h2>
      <Field id="grid-reason" label={t.shared} hint={t.sharedHint} error={missing ? t.missing : undefined}>
        {(ties) => <input className="input" value={shared} maxLength={LONGEST} autoComplete="off" onChange={(event) => setShared(event.target.value)} {...ties} />}
      </Field>
      <details className="disclosure">
        <summary>
          <span>{t.each}</span>
        </summary>
        <ul className="disclosure-body">
          {edits.map(({ key }) => {
            const { row, shown, text } = data.view(key)
            return (
              <li key={key}>
                <a href={`#cell-${key}`}>{row.name}</a> {t.from({ before: data.recorded(key).shown, after: text === '' ? engine.t.grid.blank : shown })}
                <input
                  className="input"
                  aria-label={t.of(row.name)}
                  value={own[key] ?? ''}
                  maxLength={LONGEST}
                  placeholder={shared}
                  autoComplete="off"
                  onChange={(event) => setOwn({ ...own, [key]: event.target.value })}
                />
              </li>
            )
          })}
        </ul>
      </details>
      <p className="flex flex-wrap gap-3">
        <Button look="primary">{t.save}</Button>
        <Button
          type="button"
          onClick={() => {
            data.drop(edits.map(({ key }) => key))
            engine.changed('kept-only')
          }}
        >
          {t.drop}
        </Button>
      </p>
    </form>
  )
}
