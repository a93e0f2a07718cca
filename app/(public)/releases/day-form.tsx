// Reads the whole product as it was published on a day: a plain GET form to the overview, so that the address is the state.
import { Section } from '@/components/layout/section'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import type { IsoDate } from '@/lib/domain/period'
import type { Messages } from '@/lib/i18n/messages'

export function DayForm({ t, asOf, today }: { readonly t: Messages; readonly asOf: IsoDate | null; readonly today: IsoDate }) {
  const words = t.releasePage
  return (
    <Section id="as-of" title={words.asOfTitle} note={words.asOfNote} panel>
      <form action="/" method="get" className="no-print flex flex-wrap items-end gap-4">
        <TextInput id="asOf" name="asOf" type="date" label={words.asOfLabel} max={today} defaultValue={asOf ?? ''} required />
        <Button>{words.asOfSubmit}</Button>
      </form>
    </Section>
  )
}
