import { Icon } from './icon'

interface DownloadLinkProps {
  readonly href: string
  /** What it is, e.g. “Excel 工作簿”. */
  readonly name: string
  /** File format as people say it: XLSX, CSV, PDF. */
  readonly format: string
  readonly sizeBytes?: number | undefined
}

/** A file to take away; says its format and size before it is fetched. A plain link: a file is not a page to prefetch. */
export function DownloadLink({ href, name, format, sizeBytes }: DownloadLinkProps) {
  const size = sizeBytes === undefined ? '' : `, ${sizeText(sizeBytes)}`
  return (
    <a href={href} download className="download">
      <Icon name="download" />
      <span>
        {name} ({format}
        {size})
      </span>
    </a>
  )
}

/**
 * A file size as a person reads it, in units of 1024: whole KB, one place from 1 MB on.
 * @example sizeText(18_100) // '18 KB'
 */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const kilobytes = Math.round(bytes / 1024)
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
