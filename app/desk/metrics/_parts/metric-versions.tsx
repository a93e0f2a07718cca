// Every version of a metric: since when, until when, and what each says otherwise than the one before.
import { DataTable } from '@/components/ui/data-table'
import type { StoredMetricVersion } from '@/lib/data/metric-versions'
import { factDifference } from '@/lib/domain/metrics/fact-difference'
import { formatDate } from '@/lib/i18n/format'
import { factText, type Wording } from './fact-words'

interface MetricVersionsProps {
  readonly wording: Wording
  /** Newest first. */
  readonly versions: readonly StoredMetricVersion[]
}

export function MetricVersions({ wording, versions }: MetricVersionsProps) {
  const { t, locale } = wording
  const words = t.metricsDesk
  const day = (date: string | null, open: string): string => (date === null ? open : formatDate(locale, date))
  const beforeOf = ({ version }: StoredMetricVersion): StoredMetricVersion | undefined => versions.find((one) => one.version === version - 1)
  return (
    <DataTable
      id="versions"
      caption={words.versions}
      rows={versions}
      rowKey={({ id }) => String(id)}
      dense
      columns={[
        { key: 'version', header: words.version, nowrap: true, cell: ({ version }) => String(version) },
        { key: 'from', header: words.from, nowrap: true, cell: ({ from }) => day(from, words.ever) },
        { key: 'to', header: words.to, nowrap: true, cell: ({ to }) => day(to, '—') },
        { key: 'changed', header: words.changed, cell: (version) => <Changed wording={wording} version={version} before={beforeOf(version)} /> },
        { key: 'revisions', header: words.revisions, numeric: true, cell: ({ revisions }) => String(revisions) },
      ]}
    />
  )
}

function Changed({ wording, version, before }: { readonly wording: Wording; readonly version: StoredMetricVersion; readonly before: StoredMetricVersion | undefined }) {
  const words = wording.t.metricsDesk
  if (before === undefined) return words.firstVersion
  return (
    <ul className="flex flex-col gap-1">
      {version.breakNote !== null && (
        <li>
          <strong>{words.break}</strong> <span lang="zh-CN">{version.breakNote}</span>
        </li>
      )}
      {factDifference(before.facts, version.facts).map((field) => (
        <li key={field}>{words.line.change(words.field[field], factText(wording, before.facts, field), factText(wording, version.facts, field))}</li>
      ))}
    </ul>
  )
}
