// The accounts of a demonstration: one for each role, and reporters of a county, a department and the whole city.
import type { Role } from '@/lib/domain/viewer'
import { DEMO_CITY } from './city/regions'

export interface DemoPerson {
  readonly loginName: string
  readonly displayName: string
  readonly role: Role
  /** Key of the unit that the role is about, with all below it. */
  readonly unit: string
}

export const DEMO_PUBLISHER = 'demo-publisher'
export const DEMO_REVIEWER = 'demo-reviewer'
/** Gives the figures of every unit that has no reporter of its own. */
export const DEMO_CITY_REPORTER = 'demo-reporter-city'

export const demoPeople: readonly DemoPerson[] = [
  { loginName: 'demo-reporter', displayName: '演示填报员（县）', role: 'REPORTER', unit: '990102' },
  { loginName: 'demo-reporter-department', displayName: '演示填报员（部门）', role: 'REPORTER', unit: 'GAJ' },
  { loginName: DEMO_CITY_REPORTER, displayName: '演示填报员（全市）', role: 'REPORTER', unit: DEMO_CITY },
  { loginName: DEMO_REVIEWER, displayName: '演示审核员', role: 'REVIEWER', unit: DEMO_CITY },
  { loginName: DEMO_PUBLISHER, displayName: '演示发布员', role: 'PUBLISHER', unit: DEMO_CITY },
  { loginName: 'demo-leader', displayName: '演示领导', role: 'LEADER', unit: DEMO_CITY },
  { loginName: 'demo-auditor', displayName: '演示审计员', role: 'AUDITOR', unit: DEMO_CITY },
  { loginName: 'demo-system', displayName: '演示系统管理员', role: 'SYSTEM_ADMIN', unit: DEMO_CITY },
  { loginName: 'demo-security', displayName: '演示安全管理员', role: 'SECURITY_ADMIN', unit: DEMO_CITY },
  { loginName: 'demo-audit', displayName: '演示审计管理员', role: 'AUDIT_ADMIN', unit: DEMO_CITY },
]
