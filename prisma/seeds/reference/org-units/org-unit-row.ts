// One org unit as it is today, with the names and codes it once had.
import type { UnitName } from '@/lib/domain/figure'

/** A name or code of former times. Where the day of the change is not known it stays open and the notes say so. */
export interface FormerVersion {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly nameEn: string
  readonly validFrom: null
  readonly validTo: null
  readonly datesKnown: false
  readonly noteZh: string
  readonly noteEn: string
}

export const DEPARTMENT_CATEGORIES = [
  '政府工作部门',
  '直属特设机构',
  '垂直管理或双重管理',
  '法律法规授权组织',
  '党委部门',
  '党委部门(设在市司法局)',
  '党委工作机关',
  '数据提供单位(非考核填报)',
] as const
export type DepartmentCategory = (typeof DEPARTMENT_CATEGORIES)[number]

export interface OrgUnitRow extends UnitName {
  readonly parentCode: string | null
  /** Units that may fairly be compared: 市辖区, 县, 县级市, 功能区. Null where nothing is compared. */
  readonly peerGroup: 'DISTRICT' | 'COUNTY' | 'COUNTY_LEVEL_CITY' | 'FUNCTIONAL_ZONE' | null
  /** Standing of a department; null for a region. */
  readonly categoryZh: DepartmentCategory | null
  /** True for a body that enforces the law in its own name (行政执法主体). */
  readonly enforcementBody: boolean
  readonly formerVersions: readonly FormerVersion[]
}
