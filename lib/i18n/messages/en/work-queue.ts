import type { Widen } from '../../widen'
import type { workQueue as zh } from '../zh-CN/work-queue'

const more = (count: string, word: string): string => `${count} ${word}${count === '1' ? '' : 's'}`

export const workQueue: Widen<typeof zh> = {
  parts: { overdue: 'Late', week: 'Due this week', month: 'Due this month', later: 'Due later', returned: 'Sent back or reopened', review: 'For me to review', done: 'Done' },
  count: (name, count) => `${name} (${count})`,
  left: (days) => `${more(days, 'working day')} left`,
  leftDaysOff: (days) => `${more(days, 'day')} left, none of them worked`,
  far: (days) => `${more(days, 'day')} left`,
  today: 'due today',
  over: (days) => `${more(days, 'working day')} late`,
  overToday: 'late since today',
  overDaysOff: 'less than a working day late',
  withDate: (words, date) => `${words} · ${date}`,
  row: (task, unit) => `${task}, ${unit}`,
  figures: (filled, asked) => `${filled}/${asked} filled in`,
  lastBy: (who, when) => `last edited by ${who}, ${when}`,
  nobodyYet: 'edited by nobody yet',
  filterUnit: 'Unit',
  filterPeriod: 'Period',
  any: 'All',
  filter: 'Filter',
  clear: 'Clear the filter',
  filterLabel: 'Filter what there is to do',
  nothing: 'There is nothing to do',
  nothingFiltered: 'Filtered so, there is nothing to do',
  nothingFilteredWhy: 'Choose another unit or period, or clear the filter.',
  next: (title, day) => `Next: “${title}”, which opens on ${day}.`,
  noNext: 'No collection is planned for now. You will be told of a new one.',
}
