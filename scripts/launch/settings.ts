// What the start is told: flags and environment, checked before anything is touched; secrets made once where none are given.
import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { readEnvironment } from '@/lib/platform/env'
import { refusal } from './refuse'

export interface Settings {
  readonly dev: boolean
  /** An invented city in a database of its own. */
  readonly demo: boolean
  readonly prepareOnly: boolean
  readonly port: number
  readonly host: string
  readonly origin: string
  readonly dataDir: string
  /** False where database, secret and signer all come from outside: then nothing is written to the data folder. */
  readonly usesDataFolder: boolean
  readonly databaseUrl: string | null
  readonly databaseOwnerUrl: string | null
  /** Connection of the audit signer as given; null where it is made beside the application's. */
  readonly signerUrl: string | null
  readonly secrets: Secrets
}

export type Secrets = Readonly<z.infer<typeof Secrets>>

type Env = Readonly<Record<string, string | undefined>>

const text = (env: Env, name: string): string | null => (env[name] === undefined || env[name].trim() === '' ? null : env[name].trim())

async function readSecrets(dataDir: string): Promise<Secrets> {
  const file = path.join(dataDir, 'secrets.json')
  const known = await readFile(file, 'utf8').catch(() => null)
  const fresh = () => randomBytes(32).toString('base64url')
  const found: z.infer<typeof StoredSecrets> = known === null ? { superuserPassword: fresh(), appPassword: fresh(), sessionSecret: fresh() } : secretsIn(known, file)
  // A secret that came with a later version is added to a file that an earlier one made.
  const secrets: Secrets = { ...found, sealKey: found.sealKey ?? fresh(), signerPassword: found.signerPassword ?? fresh() }
  if (known !== null && found.sealKey !== undefined && found.signerPassword !== undefined) return secrets
  await mkdir(dataDir, { recursive: true })
  // Whole or not at all: without this file the database cannot be opened.
  await writeFile(`${file}.part`, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  await chmod(`${file}.part`, 0o600)
  await rename(`${file}.part`, file)
  return secrets
}

const Secrets = z.object({ superuserPassword: z.string(), appPassword: z.string(), sessionSecret: z.string(), sealKey: z.string(), signerPassword: z.string() })
const StoredSecrets = Secrets.partial({ sealKey: true, signerPassword: true })

function secretsIn(content: string, file: string): z.infer<typeof StoredSecrets> {
  try {
    return StoredSecrets.parse(JSON.parse(content))
  } catch {
    throw refusal(
      `${file} 读不懂。里面是内置数据库的密码,请从备份恢复这个文件;不要删除,否则打不开已有数据。`,
      `${file} cannot be read. It holds the passwords of the embedded database: restore it from a backup, and do not delete it, or the data cannot be opened.`,
    )
  }
}

function readPort(env: Env): number {
  const given = text(env, 'PORT') ?? '3000'
  const port = Number(given)
  if (!/^\d+$/.test(given) || port < 1 || port > 65535) {
    throw refusal(`PORT=${given} 不是端口号,请填 1 到 65535 的整数。`, `PORT=${given} is not a port; give a whole number from 1 to 65535.`)
  }
  return port
}

/** A demonstration never touches a place that was named for real figures. */
function refuseRealPlaces(env: Env): void {
  const named = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'AUDIT_SIGNER_URL', 'PLUMBLINE_AUDIT_DIR'].filter((name) => text(env, name) !== null)
  if (named.length === 0) return
  throw refusal(
    `演示只用自己的数据库,不连接真实数据的数据库。请去掉 ${named.join('、')} 后再启动演示。`,
    `a demonstration has a database of its own and never opens that of real figures. Unset ${named.join(', ')} and start it again.`,
  )
}

/** Reads flags and environment. Throws a refusal that names every wrong variable. */
export async function readSettings(root: string, flags: readonly string[], env: Env): Promise<Settings> {
  const port = readPort(env)
  const host = text(env, 'HOST') ?? '127.0.0.1'
  const origin = text(env, 'APP_ORIGIN') ?? `http://${host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host}:${port}`
  const demo = flags.includes('--demo')
  if (demo) refuseRealPlaces(env)
  const dataDir = path.resolve(root, (demo ? text(env, 'PLUMBLINE_DEMO_DATA') : text(env, 'PLUMBLINE_DATA')) ?? (demo ? 'demo-data' : 'data'))
  if (demo && dataDir === path.resolve(root, text(env, 'PLUMBLINE_DATA') ?? 'data')) {
    throw refusal(
      `PLUMBLINE_DEMO_DATA 与真实数据的文件夹是同一个:${dataDir}。演示要用自己的文件夹,请另指一个。`,
      `PLUMBLINE_DEMO_DATA is the folder of the real figures, ${dataDir}. A demonstration needs a folder of its own: name another one.`,
    )
  }
  const databaseUrl = text(env, 'DATABASE_URL')
  const databaseOwnerUrl = text(env, 'DATABASE_OWNER_URL')
  if ((databaseUrl === null) !== (databaseOwnerUrl === null)) {
    const [set, unset] = databaseUrl === null ? ['DATABASE_OWNER_URL', 'DATABASE_URL'] : ['DATABASE_URL', 'DATABASE_OWNER_URL']
    throw refusal(
      `只设了 ${set},没有设 ${unset}。两者要同时设:DATABASE_OWNER_URL 用来建表和角色,DATABASE_URL 是程序运行所用的账号。`,
      `${set} is set, but ${unset} is not. Set both: DATABASE_OWNER_URL builds tables and roles, DATABASE_URL is the account the application runs as.`,
    )
  }
  const givenSecret = text(env, 'NEXTAUTH_SECRET')
  const signerUrl = text(env, 'AUDIT_SIGNER_URL')
  const prepareOnly = flags.includes('--prepare-only')
  const usesDataFolder = databaseUrl === null || givenSecret === null || (signerUrl === null && !prepareOnly)
  const made = usesDataFolder ? await readSecrets(dataDir) : { superuserPassword: '', appPassword: '', sessionSecret: '', sealKey: '', signerPassword: '' }
  const secrets = { ...made, sessionSecret: givenSecret ?? made.sessionSecret, sealKey: text(env, 'PLUMBLINE_SEAL_KEY') ?? made.sealKey }
  const checked = readEnvironment({ ...env, DATABASE_URL: databaseUrl ?? 'postgresql://embedded', APP_ORIGIN: origin, NEXTAUTH_SECRET: secrets.sessionSecret, PLUMBLINE_SEAL_KEY: secrets.sealKey })
  if (!checked.ok) throw refusal(`环境变量有误:\n  ${checked.reasons.join('\n  ')}`, `the environment is wrong in the lines above (see .env.example).`)
  return { dev: flags.includes('--dev'), demo, prepareOnly, port, host, origin, dataDir, usesDataFolder, databaseUrl, databaseOwnerUrl, signerUrl, secrets }
}
