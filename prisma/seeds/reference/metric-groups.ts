// The nine groups of the proposed catalogue of metrics.
export interface MetricGroupRow {
  readonly code: string
  readonly nameZh: string
  readonly nameEn: string
  readonly sort: number
}

export const metricGroups = [
  { code: 'G1', nameZh: '政府职能依法全面履行', nameEn: 'Government functions performed fully and lawfully', sort: 1 },
  { code: 'G2', nameZh: '依法行政制度体系完善', nameEn: 'A complete system of rules for law-based administration', sort: 2 },
  { code: 'G3', nameZh: '重大行政决策科学民主合法', nameEn: 'Sound, democratic and lawful major decisions', sort: 3 },
  { code: 'G4', nameZh: '行政执法严格规范公正文明', nameEn: 'Strict, standardised, fair and civil enforcement', sort: 4 },
  { code: 'G5', nameZh: '行政权力制约监督科学有效', nameEn: 'Sound and effective checks on administrative power', sort: 5 },
  { code: 'G6', nameZh: '社会矛盾纠纷依法有效化解', nameEn: 'Disputes resolved lawfully and effectively', sort: 6 },
  { code: 'G7', nameZh: '重大突发事件依法预防处置', nameEn: 'Major emergencies prevented and handled by law', sort: 7 },
  {
    code: 'G8',
    nameZh: '政府工作人员法治思维和依法行政能力全面提高',
    nameEn: 'Legal thinking and ability of government staff raised throughout',
    sort: 8,
  },
  { code: 'G9', nameZh: '法治政府建设组织领导落实到位', nameEn: 'Organisation and leadership of law-based government in place', sort: 9 },
] as const satisfies readonly MetricGroupRow[]

export type MetricGroupCode = (typeof metricGroups)[number]['code']
