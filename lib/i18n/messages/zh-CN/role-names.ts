// What roles and states of an account are called, everywhere.
import type { AccountState } from '@/lib/domain/permissions/table'
import type { Role } from '@/lib/domain/viewer'

export const roleName: Readonly<Record<Role, string>> = {
  REPORTER: '填报员',
  REVIEWER: '审核员',
  PUBLISHER: '发布员',
  LEADER: '领导',
  AUDITOR: '审计员',
  SYSTEM_ADMIN: '系统管理员',
  SECURITY_ADMIN: '安全管理员',
  AUDIT_ADMIN: '审计管理员',
}

export const accountStates: Readonly<Record<AccountState, string>> = {
  active: '正常',
  invited: '待首次登录',
  disabled: '已停用',
}
