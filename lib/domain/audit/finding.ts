// What the signer of checkpoints may find wrong.

/**
 * `chain-broken`: an event is not as it was hashed, or one is missing between two · `cut-at-end`: there are fewer events than were signed for ·
 * `rewritten`: the chain is whole, but it is another than the one that was signed · `own-record-damaged`: a note of the signer's own cannot be
 * read · `forged-checkpoint`: the database holds a checkpoint that this key did not sign.
 */
export const FINDING_KINDS = ['chain-broken', 'cut-at-end', 'rewritten', 'own-record-damaged', 'forged-checkpoint'] as const
export type FindingKind = (typeof FINDING_KINDS)[number]
