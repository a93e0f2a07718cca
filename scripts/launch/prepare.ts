// Makes the database ready: roles, migrations, privileges, the first data, and a set-up code while nobody has set it up.
import { randomBytes } from 'node:crypto'
import { plainSetUpCode, SET_UP_LETTERS } from '@/lib/domain/set-up-code'
import { prepareDatabase } from '@/lib/platform/database/prepare'
import { sha256 } from '@/lib/platform/identifier'

/** 20 characters of Crockford's base 32 in groups: 100 bits, easy to type. */
function newCode(): string {
  const code = [...randomBytes(20)].map((byte) => SET_UP_LETTERS.charAt(byte & 31)).join('')
  return code.replace(/(.{5})(?=.)/g, '$1-')
}

/**
 * Prepares the database.
 * @returns the one-time set-up code, made afresh at every start until it was used; null afterwards
 */
export async function prepare(given: { readonly root: string; readonly ownerUrl: string; readonly appUrl: string; readonly signerUrl: string | null }): Promise<string | null> {
  const { migrations } = await prepareDatabase(given.ownerUrl, given.appUrl, given.root, given.signerUrl)
  if (migrations.length > 0) console.log(`数据库已更新 Database migrated: ${migrations.join(', ')}`)
  // Imported late: on a fresh clone the Prisma client was generated just before this runs.
  const { connect } = await import('@/lib/platform/database/connection')
  const { seed } = await import('@/prisma/seed')
  const client = connect(given.ownerUrl)
  try {
    if (await seed(client)) console.log('已载入基础数据和 2023 年报告 Loaded the reference data and the 2023 report.')
    const installation = await client.installation.findUniqueOrThrow({ where: { id: 1 } })
    if (installation.setUpAt !== null) return null
    const code = newCode()
    await client.installation.update({ where: { id: 1 }, data: { setUpCodeHash: sha256(plainSetUpCode(code)) } })
    return code
  } finally {
    await client.$disconnect()
  }
}
