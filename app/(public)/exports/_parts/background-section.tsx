// For those who are signed in: the same file written while nobody waits, and where those that were asked for are.
import { askForExport } from '../actions'
import { Section } from '@/components/layout/section'
import { Link } from '@/components/ui/link'
import { currentViewer } from '@/lib/auth/viewer'
import { selectionAddress, type FigureSelection } from '@/lib/domain/exporting/selection'
import { roughSize } from '@/lib/exports/rough-size'
import { fileKind, STREAM_FORMATS } from '@/lib/exports/stream-formats'
import type { Messages } from '@/lib/i18n/messages'
import { sizeWords } from '@/lib/i18n/size-words'
import { BackgroundForm } from './background-form.client'

export async function BackgroundSection({ t, selection, rowCount }: { readonly t: Messages; readonly selection: FigureSelection; readonly rowCount: number }) {
  const viewer = await currentViewer()
  if (viewer === null) return null
  const words = t.exportJobs
  const formats = STREAM_FORMATS.filter(({ mostRows }) => mostRows === null || rowCount <= mostRows).map((format) => ({
    value: format.code,
    label: `${t.exportFile.codeAndName(fileKind(format), t.exporting.formats[format.code].name)} ${t.exporting.about(sizeWords(roughSize(format.code, rowCount)))}`,
  }))
  return (
    <Section id="background" title={words.askTitle} note={words.askWhy} panel>
      <BackgroundForm
        action={askForExport}
        selection={selectionAddress(selection)}
        formats={formats}
        words={{ format: words.format, codes: words.codes, ask: words.ask, asking: words.asking, refused: words.askRefused }}
      />
      <p>
        <Link href="/desk/exports">{words.title}</Link>
      </p>
    </Section>
  )
}
