// What a session still has to show before it opens the desk.
import { needsSecondFactor } from './permissions/decide'
import type { Role } from './viewer'

export const STAGES = ['NEW_PASSWORD', 'SECOND_FACTOR', 'ENROLMENT', 'FULL'] as const
/** Only FULL opens the desk; each of the others opens its one page of signing in. */
export type Stage = (typeof STAGES)[number]

export const SIGN_IN_METHODS = ['PASSWORD', 'OIDC'] as const
export type SignInMethod = (typeof SIGN_IN_METHODS)[number]

export interface StageFacts {
  readonly method: SignInMethod
  /** True once this session has shown the second factor. */
  readonly secondFactorShown: boolean
  readonly hasSecondFactor: boolean
  /** Roles in force now. */
  readonly roles: readonly Role[]
  /** True where the password is one that was handed out, or older than the policy allows. */
  readonly newPasswordDue: boolean
}

/**
 * The first thing that is missing. The second factor comes before a new password: whoever knows nothing but the password cannot
 * replace it. Whoever came through the identity provider shows no password here, so none is due.
 */
export function stageOf({ method, secondFactorShown, hasSecondFactor, roles, newPasswordDue }: StageFacts): Stage {
  if (hasSecondFactor && !secondFactorShown) return 'SECOND_FACTOR'
  if (newPasswordDue && method === 'PASSWORD') return 'NEW_PASSWORD'
  if (needsSecondFactor(roles) && !secondFactorShown) return 'ENROLMENT'
  return 'FULL'
}
