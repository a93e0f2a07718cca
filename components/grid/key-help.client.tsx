'use client'
// The table of keys, on `?`.
import { Button } from '@/components/ui/button'
import { GridDialog } from './grid-dialog.client'
import type { GridEngine } from './grid-engine'

export function KeyHelp({ engine }: { readonly engine: GridEngine }) {
  const t = engine.t.grid.help
  const close = (): void => {
    engine.talk.set({ help: false })
    engine.cursor.edit(null)
  }
  return (
    <GridDialog id="grid-help-title" title={t.title} onClose={close}>
      <table className="data-table data-table-dense">
        <thead>
          <tr>
            <th scope="col">{t.key}</th>
            <th scope="col">{t.moving}</th>
            <th scope="col">{t.editing}</th>
          </tr>
        </thead>
        <tbody>
          {t.rows.map(({ keys, moving, editing }) => (
            <tr key={keys}>
              <th scope="row">{keys}</th>
              <td>{moving}</td>
              <td>{editing}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button type="button" look="primary" onClick={close}>
        {t.close}
      </Button>
    </GridDialog>
  )
}
