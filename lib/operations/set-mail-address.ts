// Gives somebody a mail address, or takes it away. How often mail comes is theirs to choose: until they do, one digest a working day.
import 'server-only'
import type { MailAddressChange } from '@/lib/contracts/person'
import { lockedPerson } from '@/lib/data/accounts'
import { committed } from '@/lib/data/commitments'
import { keepMailChoice, mailChoiceOf } from '@/lib/data/mail-choices'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { isErased } from '@/lib/domain/account'
import { mailAddress } from '@/lib/domain/mail-address'
import { judgePerson } from '@/lib/domain/permissions/refusal'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/** Problems: those of lib/domain/permissions/refusal; person.erased; mail.address. */
export async function setMailAddress(viewer: Viewer, { id, address: typed }: MailAddressChange, origin: RequestOrigin): Promise<Result<{ readonly id: string }>> {
  const address = typed.trim() === '' ? null : mailAddress(typed)
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const door = judgePerson(viewer, 'person.change', await lockedPerson(tx, id))
    if (!door.ok) return door
    const person = door.value
    if (isErased(person)) return refused(problem('person.erased', {}))
    if (address === null && typed.trim() !== '') return refused(problem('mail.address', { text: typed }, ['address']))
    const before = await mailChoiceOf(person.id, tx)
    const pace = address === null ? 'NONE' : before.address === null ? 'DIGEST' : before.pace
    await keepMailChoice(tx, person.id, { address, pace, locale: before.locale }, now())
    record({
      act: 'mail.choose', stream: 'system', object: { type: 'user', id: person.id }, result: 'ok',
      before: { pace: before.pace, locale: before.locale, address: before.address !== null },
      after: { pace, locale: before.locale, address: address === null ? null : await committed(tx, address, person.id) },
    })
    return ok({ id: person.id })
  })
}
