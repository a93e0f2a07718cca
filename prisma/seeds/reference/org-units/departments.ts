// The forty-five municipal bodies of a usual city, in their customary order. The list has not been checked one by one against
// the latest reform plan and the published list of enforcement bodies; unified social credit codes are left out, not made up.
import type { DepartmentCategory, FormerVersion, OrgUnitRow } from './org-unit-row'
import { CITY_ORGANS_CODE } from './regions'

const bigDataBureau: FormerVersion = {
  code: 'XZSP',
  name: '市政务服务和大数据管理局',
  shortName: '市政务服务和大数据管理局',
  nameEn: 'Government Services and Big Data Bureau',
  validFrom: null,
  validTo: null,
  datesKnown: false,
  noteZh: '2023年的资料中用此名，2025年的资料中用现名；更名日期未核实，起止日期留空。',
  noteEn: 'So named in sources of 2023, by the present name in sources of 2025; the day of the change is not known.',
}

interface Department {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly nameEn: string
  readonly enforces: boolean
  readonly category?: DepartmentCategory
  readonly formerVersions?: readonly FormerVersion[]
}

// Departments stand under 市本级: their figures add up to it, and 市本级 with the counties to the city.
const asOrgUnit = ({ enforces, category = '政府工作部门', formerVersions = [], ...names }: Department): OrgUnitRow => ({
  ...names,
  kind: 'DEPARTMENT',
  parentCode: CITY_ORGANS_CODE,
  peerGroup: null,
  categoryZh: category,
  enforcementBody: enforces,
  formerVersions,
})

const rows: readonly Department[] = [
  { code: 'SZFB', name: '市政府办公室', shortName: '市政府办', nameEn: 'General Office of the Municipal Government', enforces: false },
  { code: 'FGW', name: '市发展和改革委员会', shortName: '市发改委', nameEn: 'Development and Reform Commission', enforces: true },
  { code: 'JYJ', name: '市教育局', shortName: '市教育局', nameEn: 'Education Bureau', enforces: true },
  { code: 'KJJ', name: '市科学技术局', shortName: '市科技局', nameEn: 'Science and Technology Bureau', enforces: false },
  { code: 'GXJ', name: '市工业和信息化局', shortName: '市工信局', nameEn: 'Industry and Information Technology Bureau', enforces: true },
  { code: 'GAJ', name: '市公安局', shortName: '市公安局', nameEn: 'Public Security Bureau', enforces: true },
  { code: 'MZJ', name: '市民政局', shortName: '市民政局', nameEn: 'Civil Affairs Bureau', enforces: true },
  { code: 'SFJ', name: '市司法局', shortName: '市司法局', nameEn: 'Justice Bureau', enforces: true },
  { code: 'CZJ', name: '市财政局', shortName: '市财政局', nameEn: 'Finance Bureau', enforces: true },
  { code: 'RSJ', name: '市人力资源和社会保障局', shortName: '市人社局', nameEn: 'Human Resources and Social Security Bureau', enforces: true },
  { code: 'ZRZY', name: '市自然资源和规划局', shortName: '市资源规划局', nameEn: 'Natural Resources and Planning Bureau', enforces: true },
  { code: 'STHJ', name: '市生态环境局', shortName: '市生态环境局', nameEn: 'Ecology and Environment Bureau', enforces: true },
  { code: 'ZJJ', name: '市住房和城乡建设局', shortName: '市住建局', nameEn: 'Housing and Urban-Rural Development Bureau', enforces: true },
  { code: 'CGJ', name: '市城市管理局', shortName: '市城管局', nameEn: 'Urban Management Bureau', enforces: true },
  { code: 'JTJ', name: '市交通运输局', shortName: '市交通局', nameEn: 'Transport Bureau', enforces: true },
  { code: 'SLJ', name: '市水利局', shortName: '市水利局', nameEn: 'Water Resources Bureau', enforces: true },
  { code: 'NYJ', name: '市农业农村局', shortName: '市农业农村局', nameEn: 'Agriculture and Rural Affairs Bureau', enforces: true },
  { code: 'SWJ', name: '市商务局', shortName: '市商务局', nameEn: 'Commerce Bureau', enforces: true },
  { code: 'WGL', name: '市文化广电和旅游局', shortName: '市文广旅局', nameEn: 'Culture, Radio, Television and Tourism Bureau', enforces: true },
  { code: 'WJW', name: '市卫生健康委员会', shortName: '市卫健委', nameEn: 'Health Commission', enforces: true },
  { code: 'TYJR', name: '市退役军人事务局', shortName: '市退役军人局', nameEn: 'Veterans Affairs Bureau', enforces: false },
  { code: 'YJJ', name: '市应急管理局', shortName: '市应急局', nameEn: 'Emergency Management Bureau', enforces: true },
  { code: 'SJJ', name: '市审计局', shortName: '市审计局', nameEn: 'Audit Bureau', enforces: true },
  { code: 'SCJG', name: '市市场监督管理局', shortName: '市市场监管局', nameEn: 'Market Regulation Bureau', enforces: true },
  { code: 'TJJ', name: '市统计局', shortName: '市统计局', nameEn: 'Statistics Bureau', enforces: true },
  { code: 'YBJ', name: '市医疗保障局', shortName: '市医保局', nameEn: 'Healthcare Security Bureau', enforces: true },
  { code: 'XFJ', name: '市信访局', shortName: '市信访局', nameEn: 'Public Complaints Bureau', enforces: false },
  {
    code: 'XZSP',
    name: '市行政审批和政务信息管理局',
    shortName: '市审批政务局',
    nameEn: 'Administrative Approval and Government Information Bureau',
    enforces: false,
    formerVersions: [bigDataBureau],
  },
  {
    code: 'GZW',
    name: '市人民政府国有资产监督管理委员会',
    shortName: '市国资委',
    nameEn: 'State-owned Assets Commission',
    enforces: false,
    category: '直属特设机构',
  },
  { code: 'LYJ', name: '市林业局', shortName: '市林业局', nameEn: 'Forestry Bureau', enforces: true },
  { code: 'TYJ', name: '市体育局', shortName: '市体育局', nameEn: 'Sports Bureau', enforces: true },
  { code: 'JRJ', name: '市金融工作部门', shortName: '市金融办', nameEn: 'Financial Affairs Office', enforces: true },
  { code: 'RFB', name: '市人民防空办公室', shortName: '市人防办', nameEn: 'Civil Air Defence Office', enforces: true },
  { code: 'XFJY', name: '市消防救援支队', shortName: '市消防支队', nameEn: 'Fire and Rescue Detachment', enforces: true, category: '垂直管理或双重管理' },
  { code: 'SWU', name: '国家税务总局新乡市税务局', shortName: '市税务局', nameEn: 'Municipal Tax Service', enforces: true, category: '垂直管理或双重管理' },
  { code: 'QXJ', name: '市气象局', shortName: '市气象局', nameEn: 'Meteorological Bureau', enforces: true, category: '垂直管理或双重管理' },
  { code: 'YCJ', name: '市烟草专卖局', shortName: '市烟草局', nameEn: 'Tobacco Monopoly Bureau', enforces: true, category: '垂直管理或双重管理' },
  { code: 'GJJ', name: '市住房公积金中心', shortName: '市公积金中心', nameEn: 'Housing Provident Fund Centre', enforces: true, category: '法律法规授权组织' },
  {
    code: 'FZB',
    name: '市委全面依法治市委员会办公室',
    shortName: '市委依法治市办',
    nameEn: 'Office of the Municipal Law-based Governance Commission',
    enforces: false,
    category: '党委部门(设在市司法局)',
  },
  { code: 'ZFW', name: '市委政法委员会', shortName: '市委政法委', nameEn: 'Political and Legal Affairs Commission', enforces: false, category: '党委部门' },
  { code: 'ZZB', name: '市委组织部', shortName: '市委组织部', nameEn: 'Organization Department', enforces: false, category: '党委部门' },
  {
    code: 'BWBZ',
    name: '市委机构编制委员会办公室',
    shortName: '市委编办',
    nameEn: 'Institutional Establishment Office',
    enforces: false,
    category: '党委部门',
  },
  { code: 'ZJY', name: '市中级人民法院', shortName: '市中院', nameEn: "Intermediate People's Court", enforces: false, category: '数据提供单位(非考核填报)' },
  { code: 'JCY', name: '市人民检察院', shortName: '市检察院', nameEn: "People's Procuratorate", enforces: false, category: '数据提供单位(非考核填报)' },
  { code: 'XCB', name: '市委宣传部', shortName: '市委宣传部', nameEn: 'Publicity Department', enforces: false, category: '党委工作机关' },
]

export const departments: readonly OrgUnitRow[] = rows.map(asOrgUnit)
