// The formats, each with for whom it is and about how large; then the names of columns for programs, and the address.
import { CopyField } from '@/components/ui/copy-field.client'
import { DownloadLink } from '@/components/ui/download-link'
import { selectionAddress, type FigureSelection } from '@/lib/domain/exporting/selection'
import { roughSize } from '@/lib/exports/rough-size'
import { fileKind, STREAM_FORMATS } from '@/lib/exports/stream-formats'
import { formatDecimal } from '@/lib/i18n/format'
import type { Messages } from '@/lib/i18n/messages'
import { sizeWords } from '@/lib/i18n/size-words'
import { environment } from '@/lib/platform/env'

export function FormatList({ t, selection, rowCount }: { readonly t: Messages; readonly selection: FigureSelection; readonly rowCount: number }) {
  const words = t.exporting
  const query = selectionAddress(selection)
  const address = (format: string, more = ''): string => `/api/v1/exports/${format}?${[query, more].filter((part) => part !== '').join('&')}`.replace(/\?$/, '')
  return (
    <div className="flex flex-col gap-4">
      <ul className="export-formats">
        {STREAM_FORMATS.map((format) => {
          const { name, forWhom } = words.formats[format.code]
          const ending = fileKind(format)
          const isTooMany = format.mostRows !== null && rowCount > format.mostRows
          return (
            <li key={format.code}>
              {isTooMany ? <span>{t.exportFile.codeAndName(ending, name)}</span> : <DownloadLink href={address(format.code)} name={name} format={ending} />}
              <p>
                {forWhom} <span className="text-muted">{isTooMany ? words.tooMany(formatDecimal(String(format.mostRows))) : words.about(sizeWords(roughSize(format.code, rowCount)))}</span>
              </p>
            </li>
          )
        })}
        <li>
          <DownloadLink href={address('csv', 'headers=codes')} name={words.codes} format="CSV" />
          <p>{words.codesWhy}</p>
        </li>
      </ul>
      <CopyField id="export-address" label={words.address} hint={words.addressWhy} text={`${environment().APP_ORIGIN}${address('csv', 'headers=codes')}`} words={{ copy: t.explore.copy, copied: t.explore.copied, failed: t.explore.copyFailed }} />
    </div>
  )
}
