'use client'
// The sections of a grid with what is left to do in each, and the way to them.
import type { GridGroup } from '@/lib/domain/collecting/grid-row'
import { sectionCounts } from '@/lib/domain/grid/section-counts'
import type { GridEngine } from './grid-engine'
import { useVersion } from './use-grid'

export function SectionList({ engine, groups }: { readonly engine: GridEngine; readonly groups: readonly GridGroup[] }) {
  const t = engine.t.grid
  useVersion(engine.data)
  return (
    <nav className="grid-sections" aria-label={t.sections}>
      <ul>
        {groups.map((group) => {
          const cells = group.rows.map(({ key, computed }) => {
            const { state, text } = engine.data.view(key)
            return { state, blank: text === '', typed: !computed }
          })
          const { unfilled, errors, warnings } = sectionCounts(cells)
          const words = [...(unfilled > 0 ? [t.unfilled(String(unfilled))] : []), ...(errors > 0 ? [t.errors(String(errors))] : []), ...(warnings > 0 ? [t.warnings(String(warnings))] : [])]
          return (
            <li key={group.code}>
              <a href={`#section-${group.code}`}>{group.name}</a>
              <small data-errors={errors > 0 || undefined}>{words.length === 0 ? t.complete : words.join(' · ')}</small>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
