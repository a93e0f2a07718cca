// Who answers for a metric, in the catalogue's words and as codes of org units, lead first.

export interface MetricOwner {
  readonly nameZh: string
  readonly nameEn: string
  /** Empty for ENFORCEMENT_BODIES: the departments marked so are filled in when the metrics are read. */
  readonly codes: readonly string[]
}

export const metricOwners = {
  APPROVALS: {
    nameZh: '市行政审批和政务信息管理局',
    nameEn: 'Administrative Approval and Government Information Bureau',
    codes: ['XZSP'],
  },
  COURT_AND_JUSTICE: { nameZh: '市中级人民法院/市司法局', nameEn: "Intermediate People's Court / Justice Bureau", codes: ['ZJY', 'SFJ'] },
  DEVELOPMENT: { nameZh: '市发展和改革委员会', nameEn: 'Development and Reform Commission', codes: ['FGW'] },
  EMERGENCY: { nameZh: '市应急管理局', nameEn: 'Emergency Management Bureau', codes: ['YJJ'] },
  ENFORCEMENT_BODIES: { nameZh: '各行政执法机关', nameEn: 'Every enforcement body', codes: [] },
  GOVERNMENT_OFFICE: { nameZh: '市政府办公室', nameEn: 'General Office of the Municipal Government', codes: ['SZFB'] },
  JOINT_MEETING_OFFICE: {
    nameZh: '市府院联动联席会议办公室(市司法局)',
    nameEn: 'Office of the government-court joint meeting (Justice Bureau)',
    codes: ['SFJ'],
  },
  JUSTICE: { nameZh: '市司法局', nameEn: 'Justice Bureau', codes: ['SFJ'] },
  LAW_GOVERNANCE_OFFICE: {
    nameZh: '市委依法治市办(市司法局)',
    nameEn: 'Office of the Municipal Law-based Governance Commission (Justice Bureau)',
    codes: ['FZB', 'SFJ'],
  },
  POLITICAL_LEGAL_AND_JUSTICE: {
    nameZh: '市委政法委/市司法局',
    nameEn: 'Political and Legal Affairs Commission / Justice Bureau',
    codes: ['ZFW', 'SFJ'],
  },
} as const satisfies Record<string, MetricOwner>

export type MetricOwnerKey = keyof typeof metricOwners
