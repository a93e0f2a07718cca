// The lines of a trial as a form that only leads to an address: nothing is sent anywhere else.
import type { Display } from '@/app/_http/display'
import { Banner } from '@/components/layout/banner'
import { Section } from '@/components/layout/section'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { Metric } from '@/lib/data/metrics'
import type { PublishedRelease } from '@/lib/data/published'
import type { Problem } from '@/lib/domain/problem'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { onDay } from '../../../_reading/selection'
import { metricName } from '../../../_reading/words'
import type { TrialReading } from './read-trial'

interface WeightsFormProps {
  readonly display: Pick<Display, 't' | 'locale'>
  readonly reading: TrialReading
  readonly release: PublishedRelease
  readonly metric: Metric
  /** Whom the page compares. */
  readonly chosen: Readonly<Record<string, string>>
}

export function WeightsForm({ display: { t, locale }, reading: { asked, choices, problems }, release, metric, chosen }: WeightsFormProps) {
  const words = t.whatIf
  const isBlank = asked.every((one) => one.metric === '')
  // A fresh form begins with what is ranked now.
  const lines = isBlank ? asked.map((one, at) => (at === 0 ? { metric: metric.code, weight: '100' } : one)) : asked
  const base = release.standing === 'preview' ? `/preview/${release.periodKey}` : ''
  const hidden: Readonly<Record<string, string>> = release.standing === 'preview' ? chosen : { period: release.periodKey, ...(release.version === release.newest ? {} : { version: String(release.version) }), ...onDay(release.asOf), ...chosen }
  const sentence = (field: string): string | undefined => {
    const found = problems.find(({ path }: Problem) => path[0] === field)
    return found === undefined ? undefined : problemSentence(t.problem, found)
  }
  return (
    <Section id="weights" title={words.formTitle} note={words.formNote} panel>
      {problems.length > 0 && (
        <Banner t={t} look="error">
          {words.faultsTitle}
          <ul className="mt-1 list-disc ps-5">
            {problems.map((one) => (
              <li key={`${one.code} ${String(one.path[0])}`}>
                <a href={`#${String(one.path[0])}`}>{problemSentence(t.problem, one)}</a>
              </li>
            ))}
          </ul>
        </Banner>
      )}
      <form method="get" action={`${base}/metrics/${encodeURIComponent(metric.code)}/what-if#result`} className="mt-2 flex flex-col gap-3">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {lines.map((line, at) => (
          // What is wrong with a weight is a sentence, and needs more room than the weight.
          <div key={`m${at + 1}`} className={`grid items-end gap-x-4 gap-y-2 ${sentence(`w${at + 1}`) === undefined ? 'sm:grid-cols-[minmax(0,26rem)_8rem]' : 'sm:grid-cols-[minmax(0,26rem)_minmax(8rem,22rem)]'}`}>
            <Select
              id={`m${at + 1}`}
              name={`m${at + 1}`}
              label={words.metric(at + 1)}
              error={sentence(`m${at + 1}`)}
              defaultValue={choices.some((one) => one.code === line.metric) ? line.metric : ''}
              options={[{ value: '', label: words.none }, ...choices.map((one) => ({ value: one.code, label: metricName(locale, one) }))]}
            />
            <TextInput id={`w${at + 1}`} name={`w${at + 1}`} label={words.weight} unit="%" numeric error={sentence(`w${at + 1}`)} defaultValue={line.weight} />
          </div>
        ))}
        <div>
          <Button look="primary">{words.submit}</Button>
        </div>
      </form>
    </Section>
  )
}
