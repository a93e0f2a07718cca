// What the signer is told: where the log is, where its own records are, how often it signs.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

export interface SignerSettings {
  /** Connection as a role with the rights of audit_signer. */
  readonly url: string
  /** Folder of its own, outside the database. */
  readonly folder: string
  readonly everyMs: number
}

type Env = Readonly<Record<string, string | undefined>>

const text = (env: Env, name: string): string | null => (env[name] === undefined || env[name].trim() === '' ? null : env[name].trim())

/** The folder of the signer's records: `audit` in the data folder unless PLUMBLINE_AUDIT_DIR names another. */
export const auditFolder = (root: string, env: Env, dataDir: string): string => path.resolve(root, text(env, 'PLUMBLINE_AUDIT_DIR') ?? path.join(dataDir, 'audit'))

/** Name of the signer's own role beside an application's: two installations on one server must not share a password. */
export const signerRole = (appUser: string): string => (appUser === 'app_rw' ? 'audit_signer' : `${appUser}_signer`)

/** The signer's connection, made from the application's. */
export function signerUrl(appUrl: string, password: string): string {
  const url = new URL(appUrl)
  url.username = encodeURIComponent(signerRole(decodeURIComponent(url.username)))
  url.password = encodeURIComponent(password)
  return url.href
}

async function urlOf(env: Env, dataDir: string): Promise<string> {
  const given = text(env, 'AUDIT_SIGNER_URL')
  if (given !== null) return given
  const secrets = z.object({ signerPassword: z.string() }).safeParse(JSON.parse(await readFile(path.join(dataDir, 'secrets.json'), 'utf8').catch(() => 'null')))
  if (!secrets.success) throw new Error('没有 AUDIT_SIGNER_URL,数据文件夹里也没有签署者的密码:先运行一次 npm start。AUDIT_SIGNER_URL is not set, and the data folder holds no password of the signer: run npm start once.')
  const external = text(env, 'DATABASE_URL')
  if (external !== null) return signerUrl(external, secrets.data.signerPassword)
  // The fourth line of postmaster.pid is the port of the embedded server that is running now.
  const port = (await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[3]
  if (port === undefined) throw new Error('内置数据库没有在运行:先启动准绳。The embedded database is not running: start Plumbline first.')
  return signerUrl(`postgresql://app_rw@127.0.0.1:${port.trim()}/plumbline`, secrets.data.signerPassword)
}

/** Reads the environment. Throws with a sentence where something is missing or wrong. */
export async function readSignerSettings(root: string, env: Env): Promise<SignerSettings> {
  const minutes = text(env, 'PLUMBLINE_AUDIT_MINUTES') ?? '60'
  if (!/^[1-9]\d{0,3}$/.test(minutes) || Number(minutes) > 1440) throw new Error(`PLUMBLINE_AUDIT_MINUTES=${minutes}: 应为 1 到 1440 的整数。It must be a whole number from 1 to 1440.`)
  const dataDir = path.resolve(root, text(env, 'PLUMBLINE_DATA') ?? 'data')
  return { url: await urlOf(env, dataDir), folder: auditFolder(root, env, dataDir), everyMs: Number(minutes) * 60_000 }
}
