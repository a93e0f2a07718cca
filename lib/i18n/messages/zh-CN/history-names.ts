// 批量导入历史数据：列、状态、每行结论的名称。
import type { HistoryColumn } from '@/lib/domain/history/history-column'
import type { HistoryState, HistoryVerdict } from '@/lib/domain/history/history-batch'

export const historyColumn: Readonly<Record<HistoryColumn, string>> = {
  metric: '指标', unit: '单位', period: '期间', value: '数值', qualifier: '精确程度', reason: '更正原因', note: '注',
}

export const historyState: Readonly<Record<HistoryState | 'UNREADABLE', string>> = {
  CHECKING: '正在检查', UNREADABLE: '文件没有读成', CHECKED: '已检查，未导入', LOADED: '已导入，待审核', RETURNED: '已退回', APPROVED: '已通过，可以发布', UNDONE: '已撤销',
}

export const historyVerdict: Readonly<Record<HistoryVerdict, string>> = {
  NEW: '新增', CHANGE: '更改已有数据', SAME: '与已有数据相同，不写入', BLANK: '数值为空，不写入', RATE: '比率与计数相符，由系统计算', BAD: '有问题',
}
