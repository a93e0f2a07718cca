// Values of a person that the log only names by their commitment, so that they can be erased without touching the log.
import 'server-only'
import { randomBytes } from 'node:crypto'
import { isCommitment } from '@/lib/domain/audit/commitment'
import { database } from '@/lib/platform/database/connection'
import { sha256 } from '@/lib/platform/identifier'
import type { Transaction } from './transaction'

const SALT_BYTES = 16
const bytesOf = (commitment: string): Buffer => Buffer.from(commitment.slice(2), 'hex')

/**
 * Keeps a value and returns what stands for it in an event.
 * @param value a name, a phone number, free text
 * @param userId the account of the person whose value it is: erasing that person erases it
 * @returns `c:` and the SHA-256 of 16 random bytes and the value, in hexadecimal
 */
export async function committed(tx: Transaction, value: string, userId: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const commitment = Buffer.from(sha256(Buffer.concat([salt, Buffer.from(value, 'utf8')])))
  await tx.$executeRaw`select audit.keep(${commitment}, ${salt}, ${value}, ${userId}::uuid)`
  return `c:${commitment.toString('hex')}`
}

/** The values behind commitments. One that was erased is absent: say "redacted". */
export async function revealed(commitments: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = commitments.filter(isCommitment).map(bytesOf)
  if (wanted.length === 0) return new Map()
  const rows = await database().$queryRaw<{ commitment: Uint8Array; value: string }[]>`select commitment, value from audit.kept(${wanted}::bytea[])`
  return new Map(rows.map(({ commitment, value }) => [`c:${Buffer.from(commitment).toString('hex')}`, value]))
}

export interface KeptValue {
  readonly commitment: Uint8Array
  readonly salt: Uint8Array
  readonly value: string
}

const PAGE = 1000

/** Every value that is still kept, with its salt, in pages. */
export async function* keptValues(): AsyncGenerator<readonly KeptValue[], void> {
  for (let after: Uint8Array = Buffer.alloc(0); ; ) {
    const page = await database().$queryRaw<KeptValue[]>`select commitment, salt, value from audit.kept_after(${Buffer.from(after)}, ${PAGE}::int)`
    const last = page.at(-1)
    if (last === undefined) return
    yield page
    after = last.commitment
  }
}

/**
 * Erases the values of a person, whose account must be disabled.
 * @returns how many values went
 * @throws where the account is not disabled (constraint erase_disabled)
 */
export async function eraseCommitments(tx: Transaction, userId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ erased: bigint }[]>`select audit.erase_values(${userId}::uuid) as erased`
  return Number(row?.erased ?? 0n)
}
