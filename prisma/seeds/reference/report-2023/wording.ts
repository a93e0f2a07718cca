// The report's scopes, owners and headings, each in Chinese and English, under short keys.

interface Words {
  readonly zh: string
  readonly en: string
}

/** Whom a statement speaks of, as it says or leaves open. */
export const scopes = {
  CITY: { zh: '全市', en: 'whole city' },
  PROVINCE: { zh: '全省', en: 'whole province' },
  CITY_LEVEL: { zh: '市级', en: 'city level' },
  CITY_ORGANS: { zh: '市本级', en: 'city organs' },
  THREE_LEVELS: { zh: '市县乡三级', en: 'city, county and township' },
  UNCLEAR: { zh: '不明(市本级或全市)', en: 'not clear (city organs or whole city)' },
} as const satisfies Record<string, Words>

export type ScopeKey = keyof typeof scopes

/** Who can answer for a statement; inferred from the duties of each body, the report itself names none. */
export const owners = {
  APPROVALS: {
    zh: '市政务服务和大数据管理局(2025年资料中为市行政审批和政务信息管理局)',
    en: 'Government Services and Big Data Bureau (Administrative Approval and Government Information Bureau in sources of 2025)',
  },
  COURT_AND_JUSTICE: {
    zh: '市中级人民法院(数据源)/市司法局(归口)',
    en: "Intermediate People's Court (source of the data) / Justice Bureau (in charge)",
  },
  DEVELOPMENT: { zh: '市发展和改革委员会(市信用办)', en: 'Development and Reform Commission (credit office)' },
  EMERGENCY: { zh: '市应急管理局', en: 'Emergency Management Bureau' },
  ESTABLISHMENT_AND_JUSTICE: { zh: '市委机构编制委员会办公室/市司法局', en: 'Institutional Establishment Office / Justice Bureau' },
  JUSTICE: { zh: '市司法局', en: 'Justice Bureau' },
  LAW_GOVERNANCE_OFFICE: {
    zh: '市委全面依法治市委员会办公室(设在市司法局)',
    en: 'Office of the Municipal Law-based Governance Commission (in the Justice Bureau)',
  },
  POLITICAL_LEGAL: { zh: '市委政法委', en: 'Political and Legal Affairs Commission' },
  PUBLICITY_AND_JUSTICE: { zh: '市委宣传部/市司法局', en: 'Publicity Department / Justice Bureau' },
} as const satisfies Record<string, Words>

export type OwnerKey = keyof typeof owners

/** Short headings of the parts, by the first digit of a place. */
export const headings = {
  '0': { zh: '导语', en: 'Introduction' },
  '1': { zh: '一、党的领导', en: '1. Party leadership' },
  '2': { zh: '二、政府职能', en: '2. Functions of government' },
  '3': { zh: '三、制度机制', en: '3. Systems and mechanisms' },
  '4': { zh: '四、依法行政', en: '4. Law-based administration' },
  '5': { zh: '五、矛盾纠纷与应急', en: '5. Disputes and emergencies' },
  '6': { zh: '结尾', en: 'Closing' },
} as const satisfies Record<string, Words>

export type PartKey = keyof typeof headings
