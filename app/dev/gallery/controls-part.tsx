// Everything a hand touches, in every state.
import { Banner, DraftBanner, SupersededBanner } from '@/components/layout/banner'
import { Section } from '@/components/layout/section'
import { StatusPill } from '@/components/figures/status-pill'
import { Button, LinkButton } from '@/components/ui/button'
import { Choice, ChoiceGroup } from '@/components/ui/choice'
import { DataTable } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { DownloadLink } from '@/components/ui/download-link'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { Icon, ICON_NAMES } from '@/components/ui/icon'
import { Select } from '@/components/ui/select'
import { Tabs } from '@/components/ui/tabs'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { Messages } from '@/lib/i18n/messages'
import { PERIODS, RANKING } from './samples'

export function ControlsPart({ t }: { readonly t: Messages }) {
  const wrong = '“两千三”读不出整数。请填数字,例如 2300'
  return (
    <>
      <Section id="banners" title="Banners">
        <div className="flex flex-col gap-3">
          <DraftBanner t={t} />
          <SupersededBanner t={t} current={4} href="#" />
          <Banner t={t} look="info">
            本期填报 12 月 5 日 17:00 截止。
          </Banner>
          <Banner t={t} look="done">
            已提交审核,回执号 示例-0001。
          </Banner>
          <Banner t={t} look="error">
            提交没有成功,填写的内容都已保留。请稍后再试。
          </Banner>
        </div>
      </Section>
      <Section id="controls" title="Controls" panel>
        <div className="flex flex-col gap-6">
          <div className="flex flex-wrap gap-3">
            <Button look="primary" icon="check">
              提交审核
            </Button>
            <Button icon="pencil">继续填写</Button>
            <Button look="danger">撤回提交</Button>
            <Button look="quiet">取消</Button>
            <Button disabled>已锁定</Button>
            <LinkButton href="#" icon="table">
              查看全部指标
            </LinkButton>
            <Button compact icon="copy">
              复制链接
            </Button>
          </div>
          <ErrorSummary title={t.layout.problemsTitle(1)} lines={[{ text: wrong, fieldId: 'sample-count' }]} />
          <div className="grid gap-6 md:grid-cols-2">
            <TextInput
              id="sample-count"
              name="count"
              label="持证人数"
              hint="乡镇(街道)行政执法人员,上年同期 2,280 人"
              error={wrong}
              defaultValue="两千三"
              numeric
              unit="人"
            />
            <Select id="sample-period" name="period" label="报告期" options={PERIODS} />
            <Textarea id="sample-note" name="note" label="说明" optional={t.layout.optional} hint="与上年相差较大时写明原因" rows={3} />
            <ChoiceGroup legend="没有数值的原因" hint="空着与零不同">
              <Choice kind="radio" name="why" label="不适用:本单位没有此项职责" defaultChecked />
              <Choice kind="radio" name="why" label="暂无:期后补报" />
            </ChoiceGroup>
          </div>
          <Tabs
            label="视图"
            tabs={[
              { href: '?view=chart', label: '图', icon: 'chart', current: true },
              { href: '?view=table', label: '表', icon: 'table', current: false },
              { href: '?view=units', label: '地区', current: false },
              { href: '?view=files', label: '下载', icon: 'download', current: false },
            ]}
          />
          <Disclosure summary="这个比率怎么算" open>
            <p>分子 ÷ 分母 × 100%,四舍五入保留两位小数。</p>
          </Disclosure>
          <DownloadLink href="#" name="Excel 工作簿" format="XLSX" sizeBytes={18_100} />
          <EmptyState
            title="2024 年第一季度尚未发布"
            why="数据正在审核。最近一期是 2023 年度。"
            action={<LinkButton href="#">查看 2023 年度</LinkButton>}
            level={3}
          />
          <ul className="flex flex-wrap gap-4">
            {ICON_NAMES.map((name) => (
              <li key={name} className="flex flex-col items-center text-xs text-muted">
                <Icon name={name} />
                {name}
              </li>
            ))}
          </ul>
        </div>
      </Section>
      <Section id="tables" title="Tables" panel>
        <DataTable
          id="ranking"
          caption="排名(示例)"
          subtitle="行政机关负责人出庭应诉率,2023 年"
          columns={[
            { key: 'name', header: '地区', cell: (row) => row.name },
            { key: 'rank', header: '名次', numeric: true, cell: (row) => row.rank ?? '—' },
            { key: 'value', header: '出庭应诉率', unit: '%', numeric: true, cell: (row) => row.text.replace('%', '') },
            { key: 'appeared', header: '负责人出庭', unit: '件', numeric: true, cell: () => '1,234' },
            { key: 'heard', header: '开庭审理', unit: '件', numeric: true, cell: () => '1,343' },
            { key: 'change', header: '较上年', nowrap: true, cell: () => '提高 2.5 个百分点' },
            {
              key: 'status',
              header: '状态',
              nowrap: true,
              cell: (row) => row.status && <StatusPill status={row.status.key} word={row.status.word} plain />,
            },
          ]}
          rows={RANKING}
          rowKey={(row) => row.name}
          marked={(row) => row.marked ?? false}
          total={['全市', '', '91.9', '12,340', '13,427', '提高 2.5 个百分点', '']}
          note="未报的地区单列,不计为零。"
        />
      </Section>
    </>
  )
}
