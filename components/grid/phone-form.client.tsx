'use client'
// The same figures on a phone: a field a row, last year's value above it, the keyboard for numbers. The same edits, the same saving.
import { memo, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { GridGroup } from '@/lib/domain/collecting/grid-row'
import { isComposing } from './cell-input.client'
import { STATE_ICONS, stateWords } from './cell-state-words'
import type { GridActs } from './grid-acts'
import type { GridEngine } from './grid-engine'
import { SymbolMenu } from './symbol-menu.client'
import { useView } from './use-grid'

interface PhoneFormProps {
  readonly engine: GridEngine
  readonly acts: GridActs
  readonly groups: readonly GridGroup[]
  readonly readOnly: boolean
}

export const PhoneForm = memo(function PhoneForm({ engine, acts, groups, readOnly }: PhoneFormProps) {
  return groups.map((group) => (
    <section key={group.code} aria-labelledby={`section-${group.code}`}>
      <h2 id={`section-${group.code}`} className="section-title" tabIndex={-1}>
        {group.name}
      </h2>
      <ul className="phone-rows">
        {group.rows.map(({ key }) => (
          <PhoneRow key={key} engine={engine} acts={acts} cellKey={key} readOnly={readOnly} />
        ))}
      </ul>
    </section>
  ))
})

const PhoneRow = memo(function PhoneRow({ engine, acts, cellKey, readOnly }: Pick<PhoneFormProps, 'engine' | 'acts' | 'readOnly'> & { readonly cellKey: string }) {
  const t = engine.t.grid
  const view = useView(engine.data, cellKey)
  const { row } = view
  const [menu, setMenu] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const icon = STATE_ICONS[view.state]
  useLayoutEffect(() => {
    const input = field.current
    if (input !== null && engine.draft()?.key !== cellKey) input.value = view.text
  }, [engine, cellKey, view.text])
  return (
    <li data-state={view.state}>
      <label htmlFor={`cell-${cellKey}`}>
        {row.name} <small className="text-muted">{row.measure}</small>
      </label>
      {row.span !== null && <small className="grid-past">{row.span}</small>}
      <small className="grid-past">
        {[row.lastYear === null ? null : t.lastYearWas(row.lastYear.shown), view.change].filter((part) => part !== null).join(' · ')}
      </small>
      <span className="phone-field">
        {row.computed || readOnly ? (
          <output id={`cell-${cellKey}`} className="grid-shown">
            {view.shown}
          </output>
        ) : (
          <>
            <input
              ref={field}
              id={`cell-${cellKey}`}
              className="input input-number"
              defaultValue={view.text}
              inputMode="decimal"
              enterKeyHint="next"
              autoComplete="off"
              maxLength={200}
              aria-describedby={`state-${cellKey}`}
              aria-invalid={view.state === 'error' || view.state === 'conflict' || undefined}
              aria-required={row.required || undefined}
              onChange={(event) => acts.typing(cellKey, event.currentTarget.value, isComposing(event.nativeEvent))}
              onCompositionEnd={(event) => acts.typing(cellKey, event.currentTarget.value, false)}
              onBlur={acts.commit}
              onKeyDown={(event) => {
                // oxlint-disable-next-line typescript/no-deprecated -- the only sign of some input methods, see grid-keys
                if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return
                event.preventDefault()
                const fields = [...document.querySelectorAll<HTMLInputElement>('.phone-field input')]
                const next = fields[fields.indexOf(event.currentTarget) + 1]
                if (next === undefined) event.currentTarget.blur()
                else next.focus()
              }}
            />
            <Button type="button" compact aria-label={engine.t.grid.symbols.title} aria-haspopup="menu" aria-expanded={menu} onClick={() => setMenu(!menu)}>
              /
            </Button>
          </>
        )}
        <Button type="button" compact look="quiet" aria-label={t.open(row.name)} onClick={() => engine.props().onOpenDetail?.(cellKey)}>
          {row.comments + row.evidence > 0 ? String(row.comments + row.evidence) : t.details}
        </Button>
      </span>
      {menu && (
        <SymbolMenu
          engine={engine}
          acts={acts}
          cellKey={cellKey}
          onClose={(how) => {
            setMenu(false)
            if (how === 'back') field.current?.focus()
          }}
        />
      )}
      <small id={`state-${cellKey}`} className="phone-state">
        {icon !== undefined && <Icon name={icon} />} {stateWords(t, view, engine.props().readOnlyReason)}
      </small>
    </li>
  )
})
