// The list of the present filter as a file. A form, not a link: that it was taken away is written to the log.
import { Button } from '@/components/ui/button'
import { COUNTED } from '@/lib/data/audit-trail'
import { filterParams, type TrailFilter } from '@/lib/domain/audit-reading/trail-filter'
import { formatDecimal } from '@/lib/i18n/format'
import type { Messages } from '@/lib/i18n/messages'

export function ExportListForm({ t, filter }: { readonly t: Messages; readonly filter: TrailFilter }) {
  return (
    <form method="post" action="/api/v1/audit/export/csv" className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
      {Object.entries(filterParams(filter)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button icon="download" compact>
        {t.audit.exportList}
      </Button>
      <span className="text-sm text-muted">{t.audit.exportListNote(formatDecimal(String(COUNTED)))}</span>
    </form>
  )
}
