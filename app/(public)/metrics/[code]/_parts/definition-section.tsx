// What the metric counts, by whose rules, and who answers for it.
import { Section } from '@/components/layout/section'
import { Facts, type Fact } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { formatTarget } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { either, groupName, metricName, metricUnit, unitName } from '../../../_reading/words'
import type { MetricContents } from './load'

interface DefinitionSectionProps {
  readonly t: Messages
  readonly locale: Locale
  readonly contents: Pick<MetricContents, 'metric' | 'groupNames' | 'catalogue' | 'owners' | 'figure' | 'target'>
  readonly unitHref: (code: string) => string
}

export function DefinitionSection({ t, locale, contents, unitHref }: DefinitionSectionProps) {
  const { metric, groupNames, owners, figure, target } = contents
  const name = t.metricPage.definition
  const formula = formulaOf(t, locale, contents)
  const facts: readonly Fact[] = [
    { name: name.definition, value: <InChinese t={t} text={metric.definitionZh} /> },
    ...(formula === null ? [] : [{ name: name.formula, value: formula }]),
    ...(metric.noteZh === null ? [] : [{ name: name.note, value: <InChinese t={t} text={metric.noteZh} /> }]),
    { name: name.direction, value: t.metricPage.direction[metric.direction] },
    // A figure shows its own target.
    ...(figure !== null || target === null ? [] : [{ name: t.metricPage.fact.target, value: t.metricPage.targetFrom({ target: formatTarget(locale, metric, target), source: either(locale, target.sourceZh, target.sourceEn) }) }]),
    { name: name.measure, value: metricUnit(locale, metric) },
    { name: name.aggregation, value: t.metricPage.aggregation[metric.aggregation] },
    { name: name.frequency, value: t.metricPage.frequency[metric.frequency] },
    { name: name.owner, value: owners.length === 0 ? either(locale, metric.ownerZh, metric.ownerEn) : <Owners locale={locale} owners={owners} unitHref={unitHref} /> },
    ...(metric.legalBasis.length === 0 ? [] : [{ name: name.basis, value: <Bases bases={metric.legalBasis} /> }]),
    ...(metric.scoreAllowed ? [] : [{ name: name.scoring, value: t.metricPage.scoreRefused }]),
    ...(groupNames === null ? [] : [{ name: name.group, value: groupName(locale, groupNames) }]),
    { name: name.code, value: <code>{metric.code}</code> },
    { name: name.version, value: t.metricPage.versionOf(metric.version) },
  ]
  return (
    <Section id="definition" title={t.metricPage.definitionTitle} panel>
      <Facts facts={facts} />
    </Section>
  )
}

function formulaOf(t: Messages, locale: Locale, { metric, catalogue }: Pick<MetricContents, 'metric' | 'catalogue'>): string | null {
  const numerator = metric.numeratorCode === null ? undefined : catalogue.get(metric.numeratorCode)
  const denominator = metric.denominatorCode === null ? undefined : catalogue.get(metric.denominatorCode)
  return numerator && denominator ? t.metricPage.formula(metricName(locale, numerator), metricName(locale, denominator)) : null
}

// Definitions are kept in the language of the rules they follow; a page in another language says so.
function InChinese({ t, text }: { readonly t: Messages; readonly text: string }) {
  return (
    <>
      <span lang="zh-CN">{text}</span>
      {t.reading.definitionInChinese !== '' && <span className="block text-sm text-muted">{t.reading.definitionInChinese}</span>}
    </>
  )
}

function Owners({ locale, owners, unitHref }: { readonly locale: Locale } & Pick<MetricContents, 'owners'> & Pick<DefinitionSectionProps, 'unitHref'>) {
  return (
    <ul className="flex flex-wrap gap-x-4">
      {owners.map((owner) => (
        <li key={owner.code}>
          <Link href={unitHref(owner.code)}>{unitName(locale, owner)}</Link>
        </li>
      ))}
    </ul>
  )
}

function Bases({ bases }: { readonly bases: MetricContents['metric']['legalBasis'] }) {
  return (
    <ul lang="zh-CN">
      {bases.map(({ name, url }) => (
        <li key={name}>{url === undefined ? name : <a href={url} rel="noreferrer">{name}</a>}</li>
      ))}
    </ul>
  )
}
