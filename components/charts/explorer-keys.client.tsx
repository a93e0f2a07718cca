'use client'
// The lines by name and mark, each to be switched off.
import { colourAt } from './explorer-mark.client'
import { outlineOf, shapeAt } from './marker'

interface ExplorerKeysProps {
  readonly legend: string
  readonly names: readonly string[]
  /** Places of those that are off. */
  readonly hidden: readonly number[]
  readonly onChange: (hidden: readonly number[]) => void
}

export function ExplorerKeys({ legend, names, hidden, onChange }: ExplorerKeysProps) {
  const toggled = (place: number): readonly number[] => (hidden.includes(place) ? hidden.filter((one) => one !== place) : [...hidden, place].sort((a, b) => a - b))
  return (
    <fieldset className="flex flex-wrap gap-x-5">
      <legend className="text-sm text-muted">{legend}</legend>
      {names.map((name, place) => (
        <label key={name} className="choice">
          <input type="checkbox" checked={!hidden.includes(place)} onChange={() => onChange(toggled(place))} />
          <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true" className="mt-2">
            <path d={outlineOf(shapeAt(place), 5)} fill={colourAt(names.length, place)} />
          </svg>
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}
