'use client'
// Cells where somebody else recorded another figure meanwhile: mine or theirs, with names and times. Nothing is decided by who came last.
import { Button } from '@/components/ui/button'
import type { GridEngine } from './grid-engine'
import { useVersion } from './use-grid'

export function ConflictChooser({ engine }: { readonly engine: GridEngine }) {
  const t = engine.t.grid
  const { data } = engine
  useVersion(data)
  const edits = [...data.outbox().edits.values()].filter(({ state }) => state === 'conflict')
  if (edits.length === 0) return null
  const choose = (key: string, choice: 'mine' | 'theirs'): void => {
    data.choose(key, choice)
    engine.changed('left')
    engine.say(choice === 'mine' ? t.conflicts.settledMine : t.conflicts.settledTheirs)
  }
  return (
    <section className="grid-panel" role="alert" aria-labelledby="grid-conflicts">
      <h2 id="grid-conflicts">{t.conflicts.title(String(edits.length))}</h2>
      <ul>
        {edits.map(({ key, theirs }) => {
          const { row, shown, text } = data.view(key)
          return (
            <li key={key}>
              <a href={`#cell-${key}`}>
                {row.subjectName} · {row.name}
              </a>{' '}
              {theirs !== null && <span className="text-muted">{t.conflicts.by({ by: theirs.by, at: theirs.at })}</span>}
              <span className="flex flex-wrap gap-2">
                <Button type="button" compact onClick={() => choose(key, 'mine')}>
                  {t.conflicts.mine(text === '' ? t.blank : shown)}
                </Button>
                <Button type="button" compact onClick={() => choose(key, 'theirs')}>
                  {t.conflicts.theirs(theirs === null || theirs.text === '' ? t.blank : theirs.shown)}
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
