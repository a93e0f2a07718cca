import type { Messages } from '@/lib/i18n/messages'
import type { Option } from '@/components/ui/select'

interface PeriodPickerProps {
  readonly t: Messages
  /** The page to show for the chosen period; the choice goes into its `period` parameter. */
  readonly action: string
  readonly periods: readonly Option[]
  readonly current: string
  /** Other parameters of the address that must survive the choice. */
  readonly keep?: Readonly<Record<string, string>>
}

/** Chooses the reporting period: a plain GET form, so that the address is the state. */
export function PeriodPicker({ t, action, periods, current, keep = {} }: PeriodPickerProps) {
  return (
    <form action={action} method="get" className="period-picker">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="period-picker">{t.layout.period}</label>
      <select id="period-picker" name="period" className="input" defaultValue={current}>
        {periods.map((period) => (
          <option key={period.value} value={period.value} disabled={period.disabled ?? false}>
            {period.label}
          </option>
        ))}
      </select>
      <button type="submit" className="masthead-tool">
        {t.layout.showPeriod}
      </button>
    </form>
  )
}
