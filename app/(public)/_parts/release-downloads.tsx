import { DownloadLink } from '@/components/ui/download-link'
import { Link } from '@/components/ui/link'
import type { ReleaseLabel } from '@/lib/data/published'
import type { Messages } from '@/lib/i18n/messages'
import { exportAddress } from '../_reading/selection'

/** Every figure of one version as files; the version stands in the address, so that a link keeps giving the same file. */
export function ReleaseDownloads({ t, label }: { readonly t: Messages; readonly label: ReleaseLabel }) {
  if (label.standing === 'preview') return <span className="text-muted">{t.releasePage.downloadsLater}</span>
  const address = (format: string): string => `/api/v1/releases/${encodeURIComponent(label.slug)}/${format}?version=${label.version}`
  return (
    <span className="flex flex-wrap gap-x-5">
      <DownloadLink href={address('xlsx')} name={t.reading.downloadXlsx} format="XLSX" />
      <DownloadLink href={address('csv')} name={t.reading.downloadCsv} format="CSV" />
      <Link href={`/exports?${exportAddress(label)}`}>{t.exporting.link}</Link>
    </span>
  )
}
