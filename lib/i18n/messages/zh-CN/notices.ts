// 消息（通知）：一类一句。不提任何人的姓名，不带数据。
import { EXPORT_KEPT_DAYS } from '@/lib/domain/exporting/export-job'
import type { NoticeKind } from '@/lib/domain/notice'

/** 句子可以用到的名称，都已是读者的语言。 */
export interface NoticeWords {
  readonly collection: string
  readonly unit: string
  readonly due: string
  readonly release: string
  readonly version: string
  readonly batch: string
  readonly period: string
  /** 导出格式的名称。 */
  readonly format: string
}

const title: Readonly<Record<NoticeKind, string>> = {
  'collection.opened': '填报任务已开放',
  'collection.due-soon': '填报任务快到截止时间',
  'collection.overdue': '填报任务已逾期',
  'collection.reminder': '催办：请填报',
  'submission.submitted': '有待审核的提交',
  'submission.returned': '提交被退回',
  'submission.approved': '提交已审核通过',
  'submission.reopened': '已重新打开，可以更正',
  'submission.waived': '本次免报',
  'comment.written': '有新的批注',
  'release.published': '数据已发布',
  'release.withdrawn': '已发布的数据被撤回',
  'history.waiting': '有待审核的历史数据',
  'history.approved': '历史数据已审核通过',
  'history.returned': '历史数据被退回',
  'lock.excepted': '锁定期内可以修改',
  'export.ready': '导出文件已备好',
  'export.failed': '导出文件没有备好',
}

const sentence: { readonly [K in NoticeKind]: (words: NoticeWords) => string } = {
  'collection.opened': ({ collection, unit, due }) => `“${collection}”已开放，由${unit}填报，${due} 截止。`,
  'collection.due-soon': ({ collection, unit, due }) => `“${collection}”将于 ${due} 截止，${unit}还没有提交。`,
  'collection.overdue': ({ collection, unit, due }) => `“${collection}”已于 ${due} 截止，${unit}还没有提交。请尽快提交，或联系牵头单位。`,
  'collection.reminder': ({ collection, unit, due }) => `请尽快填报“${collection}”（${unit}），${due} 截止。`,
  'submission.submitted': ({ collection, unit }) => `${unit}提交了“${collection}”，等待审核。`,
  'submission.returned': ({ collection, unit }) => `“${collection}”（${unit}）被退回。请看退回原因，修改后再提交。`,
  'submission.approved': ({ collection, unit }) => `“${collection}”（${unit}）已审核通过。`,
  'submission.reopened': ({ collection, unit }) => `“${collection}”（${unit}）已重新打开，可以更正后再提交。`,
  'submission.waived': ({ collection, unit }) => `${unit}本次不用填报“${collection}”。`,
  'comment.written': ({ collection, unit }) => `“${collection}”（${unit}）有新的批注。`,
  'release.published': ({ release, version }) => `${release}数据第 ${version} 版已发布。`,
  'release.withdrawn': ({ release, version }) => `${release}数据第 ${version} 版已被撤回。`,
  'history.waiting': ({ batch }) => `第 ${batch} 批历史数据已导入，等待你审核。`,
  'history.approved': ({ batch }) => `第 ${batch} 批历史数据已审核通过，可以发布。`,
  'history.returned': ({ batch }) => `第 ${batch} 批历史数据被退回。请看退回原因，撤销这一批，改正后重新上传。`,
  'lock.excepted': ({ unit, period, due }) => `${period}数据已锁定，${unit}可以修改到 ${due}。`,
  'export.ready': ({ format }) => `你要的导出文件（${format}）已备好，${EXPORT_KEPT_DAYS} 天内可以下载。`,
  'export.failed': ({ format }) => `你要的导出文件（${format}）没有备好，原因见“我的导出”。`,
}

export const notices = {
  title: '消息',
  lead: '与你有关的任务、提交和发布。每条只有你自己看得到。',
  kind: title,
  sentence,
  bell: (unread: string) => `消息，${unread} 条未读`,
  bellNone: '消息，没有未读',
  unread: '未读',
  read: '已读',
  markOne: '标为已读',
  markOneLabel: (about: string) => `标为已读：${about}`,
  markAll: '全部标为已读',
  marked: (count: string) => `已把 ${count} 条标为已读。`,
  problemsTitle: '没有标记',
  open: '查看',
  today: '今天',
  yesterday: '昨天',
  older: '更早的消息',
  newest: '回到最新',
  noneTitle: '没有消息',
  noneWhy: '填报任务开放、快到截止时间、被退回、有人写批注或数据发布时，会在这里告诉你。',
  allReadTitle: '都看过了',
  allReadWhy: '没有未读的消息，看过的在下面。',
  byMail: '也可以用邮件接收消息',
  toChoice: '设置邮件和日历',
}
