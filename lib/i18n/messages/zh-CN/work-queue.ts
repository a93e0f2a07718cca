// The work queue on the desk's first page, and due dates in words.
import type { QueuePart } from '@/lib/domain/collecting/work-queue'

const parts: Readonly<Record<QueuePart, string>> = { overdue: '已逾期', week: '本周到期', month: '本月到期', later: '以后到期', returned: '被退回或重新打开', review: '待我审核', done: '已完成' }

export const workQueue = {
  parts,
  count: (name: string, count: string) => `${name}（${count}）`,
  left: (days: string) => `还剩 ${days} 个工作日`,
  leftDaysOff: (days: string) => `还剩 ${days} 天（都是休息日）`,
  far: (days: string) => `还剩 ${days} 天`,
  today: '今天到期',
  over: (days: string) => `逾期 ${days} 个工作日`,
  overToday: '今天刚逾期',
  overDaysOff: '逾期不足 1 个工作日',
  withDate: (words: string, date: string) => `${words} · ${date}`,
  row: (task: string, unit: string) => `${task}，${unit}`,
  figures: (filled: string, asked: string) => `已填 ${filled}/${asked}`,
  lastBy: (who: string, when: string) => `最后编辑：${who}，${when}`,
  nobodyYet: '尚无人编辑',
  filterUnit: '单位',
  filterPeriod: '报告期',
  any: '全部',
  filter: '筛选',
  clear: '清除筛选',
  filterLabel: '筛选待办',
  nothing: '没有待办',
  nothingFiltered: '这样筛选没有待办',
  nothingFilteredWhy: '换一个单位或报告期，或清除筛选。',
  next: (title: string, day: string) => `下一次：“${title}”，${day}开放。`,
  noNext: '目前没有已安排的填报任务。有新任务时会通知你。',
}
