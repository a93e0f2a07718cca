// What the accounts of a demonstration are opened with: one password and one second factor, made once and kept in its own folder.
import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { codeAt } from '@/lib/platform/totp'
import { refusal } from './refuse'

export interface DemoAccess {
  readonly password: string
  readonly seed: Uint8Array
}

const Kept = z.object({ password: z.string().min(8), seed: z.string().regex(/^[0-9a-f]{40}$/) })
const fileOf = (dataDir: string): string => path.join(dataDir, 'demo-accounts.json')

async function readAccess(dataDir: string): Promise<DemoAccess | null> {
  const known = await readFile(fileOf(dataDir), 'utf8').catch(() => null)
  if (known === null) return null
  const kept = Kept.safeParse(jsonIn(known))
  if (kept.success) return { password: kept.data.password, seed: new Uint8Array(Buffer.from(kept.data.seed, 'hex')) }
  throw refusal(
    `${fileOf(dataDir)} 读不懂。里面是演示账号的密码。演示数据没有保留价值:请删除整个文件夹 ${dataDir} 后重新启动。`,
    `${fileOf(dataDir)} cannot be read. It holds the password of the demo accounts. Nothing in a demonstration is worth keeping: delete the folder ${dataDir} and start again.`,
  )
}

/** The access to a demonstration's accounts, made where there is none yet. */
export async function demoAccess(dataDir: string): Promise<DemoAccess> {
  const kept = await readAccess(dataDir)
  if (kept !== null) return kept
  const [password, seed] = [`Demo-${randomBytes(9).toString('base64url')}`, randomBytes(20)]
  await writeFile(fileOf(dataDir), JSON.stringify({ password, seed: seed.toString('hex') }), { mode: 0o600 })
  return { password, seed: new Uint8Array(seed) }
}

/** The access to a demonstration that was started before. Refuses where there is none. */
export async function keptAccess(dataDir: string): Promise<DemoAccess> {
  const kept = await readAccess(dataDir)
  if (kept === null) throw refusal(`${dataDir} 里没有演示。请先运行 npm run demo。`, `there is no demonstration in ${dataDir}. Run npm run demo first.`)
  return kept
}

function jsonIn(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return null
  }
}

/** Every account has the same second factor; a code works once for each of them, until it is over. */
export function tellCode({ seed }: DemoAccess, at: Date): void {
  console.log(`验证码(两步验证,30 秒内有效) Code of the second factor, good for 30 seconds:  ${codeAt(seed, at)}`)
}

/** Says who can sign in, with what, and where the next code comes from. */
export function tellDemo(access: DemoAccess, accounts: readonly { readonly loginName: string; readonly displayName: string }[], at: Date): void {
  const width = Math.max(...accounts.map(({ loginName }) => loginName.length))
  console.log('演示数据全部虚构,请勿引用。Every figure of this demonstration is invented; do not quote any.\n')
  for (const { loginName, displayName } of accounts) console.log(`  ${loginName.padEnd(width)}  ${displayName}`)
  console.log(`\n密码 Password:  ${access.password}`)
  tellCode(access, at)
  console.log('下一个验证码 The next code:  npm run demo -- --code\n')
}
