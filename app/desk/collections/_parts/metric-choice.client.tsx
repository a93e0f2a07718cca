'use client'
// Ticking metrics by group; without a script every box is there all the same.
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'

export interface ChoosableGroup {
  readonly code: string
  readonly name: string
  readonly metrics: readonly { readonly code: string; readonly name: string; readonly note: string; readonly chosen: boolean }[]
}

interface MetricChoiceProps {
  readonly groups: readonly ChoosableGroup[]
  readonly words: { readonly legend: string; readonly hint: string; readonly all: string; readonly none: string; readonly chosen: readonly [before: string, after: string] }
  readonly error?: string | undefined
}

export function MetricChoice({ groups, words, error }: MetricChoiceProps) {
  const box = useRef<HTMLFieldSetElement>(null)
  const [count, setCount] = useState(groups.reduce((sum, { metrics }) => sum + metrics.filter(({ chosen }) => chosen).length, 0))
  const boxes = (within: ParentNode | null): readonly HTMLInputElement[] => [...(within?.querySelectorAll<HTMLInputElement>('input[name="metrics"]') ?? [])]
  const recount = (): void => setCount(boxes(box.current).filter(({ checked }) => checked).length)
  const tick = (within: ParentNode | null, checked: boolean): void => {
    for (const one of boxes(within)) one.checked = checked
    recount()
  }
  return (
    <fieldset ref={box} id="metrics" tabIndex={-1} className={error === undefined ? 'flex flex-col gap-3' : 'field-in-error flex flex-col gap-3'} onChange={recount}>
      <legend className="section-title">{words.legend}</legend>
      <p className="field-hint">{words.hint}</p>
      {error !== undefined && <p className="field-error">{error}</p>}
      <p className="flex flex-wrap items-center gap-3">
        <Button type="button" compact onClick={() => tick(box.current, true)}>
          {words.all}
        </Button>
        <Button type="button" compact onClick={() => tick(box.current, false)}>
          {words.none}
        </Button>
        <span role="status">{`${words.chosen[0]}${count}${words.chosen[1]}`}</span>
      </p>
      {groups.map(({ code, name, metrics }) => (
        <fieldset key={code} className="rounded border border-(--line) p-3">
          <legend className="px-1 font-semibold">{name}</legend>
          <div className="choice-columns">
            {metrics.map((metric) => (
              <Choice
                key={metric.code}
                kind="checkbox"
                name="metrics"
                value={metric.code}
                defaultChecked={metric.chosen}
                label={
                  <>
                    {metric.name} <small className="text-muted">{metric.note}</small>
                  </>
                }
              />
            ))}
          </div>
        </fieldset>
      ))}
    </fieldset>
  )
}
