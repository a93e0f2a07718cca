// The database of this start: the one that the environment names, or the embedded server on the data folder.
import path from 'node:path'
import { ensureDatabase, startEmbedded } from '@/lib/platform/database/embedded'
import { signerUrl } from '../signer/settings'
import { refusal } from './refuse'
import type { Settings } from './settings'

export interface OpenedDatabase {
  readonly ownerUrl: string
  readonly appUrl: string
  /** Connection of the audit signer; null where none is made known. */
  readonly signerUrl: string | null
  readonly close: () => Promise<void>
}

export async function openDatabase(settings: Settings): Promise<OpenedDatabase> {
  if (settings.databaseUrl !== null && settings.databaseOwnerUrl !== null) {
    const { signerPassword } = settings.secrets
    const made = signerPassword === '' ? null : signerUrl(settings.databaseUrl, signerPassword)
    return { ownerUrl: settings.databaseOwnerUrl, appUrl: settings.databaseUrl, signerUrl: settings.signerUrl ?? made, close: async () => undefined }
  }
  console.log(`启动内置 PostgreSQL(数据在 ${settings.dataDir})… Starting the embedded PostgreSQL …`)
  const server = await startEmbedded(path.join(settings.dataDir, 'postgres'), settings.secrets.superuserPassword).catch((error: unknown) => {
    throw refusal(
      `内置 PostgreSQL 没有启动:${String(error)}\n请核对 ${settings.dataDir} 可写、磁盘有空间;以 root 运行时该文件夹要让 postgres 用户能进入(不要放在 /root 下)。也可以用 DATABASE_URL 和 DATABASE_OWNER_URL 指定外部数据库。`,
      `the embedded PostgreSQL did not start (see above). Check that ${settings.dataDir} can be written and the disk has room; when run as root, the folder must be reachable by the user postgres (not below /root). Or name an external database in DATABASE_URL and DATABASE_OWNER_URL.`,
    )
  })
  await ensureDatabase(server, 'plumbline')
  const password = encodeURIComponent(settings.secrets.appPassword)
  const appUrl = `postgresql://app_rw:${password}@127.0.0.1:${server.port}/plumbline`
  return { ownerUrl: server.ownerUrl('plumbline'), appUrl, signerUrl: signerUrl(appUrl, settings.secrets.signerPassword), close: server.stop }
}
