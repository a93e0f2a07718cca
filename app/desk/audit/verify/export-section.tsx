// Taking the log and the figures away: everything, or the archive package of a year.
import { Section } from '@/components/layout/section'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { Select } from '@/components/ui/select'
import type { Messages } from '@/lib/i18n/messages'

interface ExportSectionProps {
  readonly t: Messages
  /** Years of which something was published, the newest first. */
  readonly years: readonly number[]
}

export function ExportSection({ t, years }: ExportSectionProps) {
  const words = t.audit
  return (
    <Section id="export" title={words.exportTitle} note={words.exportBundleNote} panel>
      <form method="post" action="/api/v1/audit/export/zip" className="flex flex-col items-start gap-3">
        <Select id="year" name="year" label={words.exportSpan} options={[{ value: '', label: words.exportEveryYear }, ...years.map((year) => ({ value: String(year), label: words.exportYear(year) }))]} />
        <Choice kind="checkbox" name="values" value="yes" label={words.exportValues} />
        <Choice kind="checkbox" name="files" value="yes" label={words.exportFiles} />
        <Button icon="download">{words.exportBundle}</Button>
      </form>
    </Section>
  )
}
