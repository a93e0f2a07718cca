// Cards, values, statuses and verdicts in every state.
import { Sparkline } from '@/components/charts/sparkline'
import { ChangeWords } from '@/components/figures/change-words'
import { FigureValue } from '@/components/figures/figure-value'
import { KpiCard, KpiGrid } from '@/components/figures/kpi-card'
import { RecomputationNote } from '@/components/figures/recomputation-note'
import { StatusPill } from '@/components/figures/status-pill'
import { VerdictBadge } from '@/components/figures/verdict-badge'
import { Section } from '@/components/layout/section'
import { VERDICTS } from '@/lib/domain/reconcile/reconciliation'
import { FIGURE_STATUSES } from '@/lib/domain/status'
import type { Messages } from '@/lib/i18n/messages'
import { STATUS_WORDS } from './samples'

export function FiguresPart({ t }: { readonly t: Messages }) {
  const course = (
    <Sparkline
      id="spark"
      title={t.card.course('示例')}
      description="86.1%、89.4%、91.9%"
      values={['84.2', '86.1', null, '88.7', '89.4', '91.9']}
      target="90"
    />
  )
  return (
    <>
      <Section id="cards" title="重点指标(示例)" note="六张指标卡,数值为示例">
        <KpiGrid>
          <KpiCard
            t={t}
            name="行政机关负责人出庭应诉率"
            href="#"
            value={{ text: '91.9', unit: '%' }}
            status={{ key: 'met', word: STATUS_WORDS.met, href: '#' }}
            change={{ words: '提高 2.5 个百分点', direction: 'up' }}
            target="≥90%,高 1.9 个百分点"
            course={course}
            periods={6}
          />
          <KpiCard
            t={t}
            name="矛盾纠纷化解率"
            href="#"
            value={{ text: '99.56', unit: '%' }}
            status={{ key: 'met', word: STATUS_WORDS.met }}
            change={{ words: '上年未录入', direction: null }}
            target="≥98%,高 1.56 个百分点"
            course={null}
            periods={1}
            note={<RecomputationNote t={t} printed="99.56%" expression="72,798÷73,111" computed="99.57%" />}
          />
          <KpiCard
            t={t}
            name="行政复议纠错率"
            href="#"
            value={{ text: '14', unit: '%' }}
            status={{ key: 'watched', word: STATUS_WORDS.watched }}
            change={{ words: '降低 0.8 个百分点', direction: 'down' }}
            target={null}
            basis="197÷1,394,按办结件数"
            course={null}
            periods={2}
          />
          <KpiCard
            t={t}
            name="行政机关败诉率"
            href="#"
            value={{ text: null, absence: '未报绝对值' }}
            status={{ key: 'not-reported', word: STATUS_WORDS['not-reported'] }}
            change={{ words: '报告称下降 10%,未给出基数', direction: null }}
            target={null}
            course={null}
            periods={0}
          />
          <KpiCard
            t={t}
            name="乡镇(街道)行政执法人员持证人数"
            href="#"
            value={{ text: '2,300', unit: '人', qualifier: '≥' }}
            status={{ key: 'near', word: STATUS_WORDS.near }}
            change={{ words: '与上年持平', direction: 'flat' }}
            target="100%,差 0.4 个百分点"
            course={course}
            periods={6}
          />
          <KpiCard
            t={t}
            name="政务服务平台办件量"
            href="#"
            value={{ text: '552', unit: '万件', exact: '5,520,000 件' }}
            status={{ key: 'missed', word: STATUS_WORDS.missed }}
            change={{ words: '增长 12.3%(+60 万件)', direction: 'up' }}
            target="≥600 万件,差 48 万件"
            course={course}
            periods={6}
          />
        </KpiGrid>
      </Section>
      <Section id="statuses" title="Status and verdict" panel>
        <div className="flex flex-col gap-4">
          <div className="flex flex-wrap gap-3">
            {FIGURE_STATUSES.map((key) => (
              <StatusPill key={key} status={key} word={STATUS_WORDS[key]} />
            ))}
          </div>
          <div className="flex flex-wrap gap-5">
            {FIGURE_STATUSES.map((key) => (
              <StatusPill key={key} status={key} word={STATUS_WORDS[key]} plain />
            ))}
          </div>
          <div className="flex flex-wrap gap-3">
            {VERDICTS.map((verdict) => (
              <VerdictBadge key={verdict} t={t} verdict={verdict} />
            ))}
          </div>
          <div className="flex flex-wrap items-baseline gap-6">
            <FigureValue text="91.9" unit="%" size="large" />
            <FigureValue text="7.31" unit="万件" exact="73,111 件" size="medium" />
            <FigureValue text="2,500余" unit="次" size="medium" />
            <FigureValue text="1,394" unit="件" />
            <FigureValue text={null} absence="无案件" size="medium" />
            <ChangeWords words="提高 2.5 个百分点" direction="up" />
            <ChangeWords words="上年未录入" direction={null} />
          </div>
          <RecomputationNote t={t} printed="90.16%" expression="715÷793" computed="90.16%" />
        </div>
      </Section>
    </>
  )
}
