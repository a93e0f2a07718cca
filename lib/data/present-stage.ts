// What somebody still has to show, from their account as it is now.
import 'server-only'
import { newPasswordDue } from '@/lib/domain/password-age'
import { inForce } from '@/lib/domain/role-grant'
import { stageOf, type SignInMethod, type Stage } from '@/lib/domain/sign-in-stage'
import { environment } from '@/lib/platform/env'
import type { PersonRow } from './people'
import { hasSecondFactor } from './second-factor'

/** The stage at which a session of this account stands that came in by this method and has or has not shown the second factor. */
export function presentStage(person: PersonRow, { method, secondFactorAt }: { readonly method: SignInMethod; readonly secondFactorAt: Date | null }, at: Date): Stage {
  return stageOf({
    method,
    secondFactorShown: secondFactorAt !== null,
    hasSecondFactor: hasSecondFactor(person),
    roles: person.grants.filter((grant) => inForce(grant, at)).map(({ role }) => role),
    newPasswordDue: newPasswordDue(person, environment().PLUMBLINE_PASSWORD_POLICY, at),
  })
}
