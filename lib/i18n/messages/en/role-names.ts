import type { Widen } from '../../widen'
import type { accountStates as zhStates, roleName as zh } from '../zh-CN/role-names'

export const roleName: Widen<typeof zh> = {
  REPORTER: 'reporter',
  REVIEWER: 'reviewer',
  PUBLISHER: 'publisher',
  LEADER: 'leader',
  AUDITOR: 'auditor',
  SYSTEM_ADMIN: 'system administrator',
  SECURITY_ADMIN: 'security administrator',
  AUDIT_ADMIN: 'audit administrator',
}

export const accountStates: Widen<typeof zhStates> = {
  active: 'in use',
  invited: 'awaiting first sign-in',
  disabled: 'disabled',
}
