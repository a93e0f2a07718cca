// Every component in every state inside the real frame, for looking and for the accessibility check.
import { PageFrame, type PageFrameProps } from '@/components/layout/page-frame'
import { PageHeading } from '@/components/layout/page-heading'
import { PeriodPicker } from '@/components/layout/period-picker'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { messages, type Locale } from '@/lib/i18n/messages'
import { ChartsPart } from './charts-part'
import { ControlsPart } from './controls-part'
import { FiguresPart } from './figures-part'
import { PERIODS } from './samples'

const READER: PageFrameProps['navigation'] = [
  {
    items: [
      { href: '#overview', label: '总览', current: 'page' },
      { href: '#metrics', label: '指标' },
      { href: '#units', label: '单位' },
      { href: '#compare', label: '比较' },
      { href: '#releases', label: '发布' },
      { href: '#methods', label: '方法' },
    ],
  },
]
const DESK: PageFrameProps['navigation'] = [
  { items: [{ href: '#desk', label: '待办', count: 3 }] },
  {
    title: '报送',
    items: [
      { href: '#entry', label: '填报', current: 'page' },
      { href: '#import', label: '导入' },
    ],
  },
  {
    title: '审核与发布',
    items: [
      { href: '#review', label: '审核', count: 12 },
      { href: '#releases', label: '发布' },
      { href: '#audit', label: '留痕' },
    ],
  },
]

export function Gallery({ locale, desk }: { readonly locale: Locale; readonly desk: boolean }) {
  const t = messages(locale)
  return (
    <PageFrame
      t={t}
      locale={locale}
      place="新乡市司法局"
      homeHref="#"
      navigationLook={desk ? 'side' : 'strip'}
      navigation={desk ? DESK : READER}
      demonstration={false}
      theme="auto"
      textSize="normal"
      setDisplay=""
      periodPicker={<PeriodPicker t={t} action="" periods={PERIODS} current="2023" />}
      version="0.1.0"
      dataAsOf="2024-02-27"
    >
      <Breadcrumbs t={t} crumbs={[{ label: '总览', href: '#' }, { label: '示例' }]} />
      <PageHeading
        t={t}
        period="2023年度"
        dataAsOf="2024-02-27"
        version={3}
        standing="published"
        title="示例:12 个重点指标中 9 个达标,2 个临近,1 个未达标"
        lead="出庭应诉率 91.9%,高于目标 1.9 个百分点。矛盾纠纷化解率报告值 99.56%,按分子、分母重算为 99.57%,请核对。"
      />
      <FiguresPart t={t} />
      <ChartsPart t={t} locale={locale} />
      <ControlsPart t={t} />
    </PageFrame>
  )
}
