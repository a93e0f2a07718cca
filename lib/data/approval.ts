// Moving the pointers of submission and approval. Both are of the exact revision that stands now: the database refuses any other.
import 'server-only'
import type { Transaction } from './transaction'

/** Marks the present revisions of figures as submitted. */
export async function markSubmitted(tx: Transaction, observationIds: readonly number[]): Promise<void> {
  await tx.$executeRaw`update observation set submitted_revision_id = draft_revision_id where id = any(${[...observationIds]}::int[])`
}

/** Takes the mark back: withdrawn or sent back. */
export async function unmarkSubmitted(tx: Transaction, observationIds: readonly number[]): Promise<void> {
  await tx.$executeRaw`update observation set submitted_revision_id = null where id = any(${[...observationIds]}::int[]) and approved_revision_id is null`
}

/**
 * Approves the present revisions of figures, and with them every computed figure all of whose parts are approved now: rates first, then
 * the changes of rates. Returns the ids of the computed revisions that became approved.
 */
export async function markApproved(tx: Transaction, observationIds: readonly number[]): Promise<readonly number[]> {
  await tx.$executeRaw`update observation set submitted_revision_id = draft_revision_id, approved_revision_id = draft_revision_id where id = any(${[...observationIds]}::int[])`
  const approved: number[] = []
  for (let grown = true; grown; ) {
    const rows = await tx.$queryRaw<{ id: number }[]>`
      update observation o set submitted_revision_id = o.draft_revision_id, approved_revision_id = o.draft_revision_id
      from revision r
      where r.id = o.draft_revision_id and o.approved_revision_id is null and r.origin = 'DERIVED'
        and exists (select 1 from revision_input i join revision p on p.id = i.input_id where i.revision_id = r.id
          and (p.observation_id = any(${[...observationIds]}::int[]) or p.id = any(${approved}::int[])))
        and not exists (select 1 from revision_input i join revision p on p.id = i.input_id join observation po on po.id = p.observation_id
          where i.revision_id = r.id and po.approved_revision_id is distinct from p.id)
      returning r.id`
    approved.push(...rows.map(({ id }) => id))
    grown = rows.length > 0
  }
  return approved
}
