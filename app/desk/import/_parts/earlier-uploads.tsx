// The last files that were uploaded for this sheet, each leading to what became of it.
import { DataTable } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import type { Upload } from '@/lib/data/uploads'
import { formatInstant } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'

interface EarlierUploadsProps {
  readonly t: Messages
  readonly locale: Locale
  readonly uploads: readonly Upload[]
  readonly hrefOf: (number: number) => string
}

export function EarlierUploads({ t, locale, uploads, hrefOf }: EarlierUploadsProps) {
  const words = t.upload
  return (
    <DataTable
      id="earlier"
      caption={words.earlier}
      rows={uploads}
      rowKey={({ number }) => String(number)}
      columns={[
        { key: 'file', header: words.earlierColumns.file, cell: ({ number, fileName }) => <Link href={hrefOf(number)}>{fileName}</Link> },
        { key: 'by', header: words.earlierColumns.by, cell: ({ by }) => by },
        { key: 'at', header: words.earlierColumns.at, nowrap: true, cell: ({ at }) => formatInstant(locale, at) },
        { key: 'state', header: words.earlierColumns.state, nowrap: true, cell: ({ state }) => words.state[state] },
      ]}
    />
  )
}
