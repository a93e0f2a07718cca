// Makes the database of a demonstration ready: roles, migrations, privileges, the invented city, and the accounts to look at it with.
import { prepareDatabase } from '@/lib/platform/database/prepare'
import { hashPassword } from '@/lib/platform/password'
import { demoAccess } from './demo-accounts'
import { refusal } from './refuse'
import type { Settings } from './settings'

interface Given {
  readonly root: string
  readonly settings: Settings
  readonly ownerUrl: string
  readonly appUrl: string
  readonly signerUrl: string | null
}

/** Prepares it. Refuses a database that holds real figures. There is no set-up code: the accounts are there. */
export async function prepareDemo({ root, settings, ownerUrl, appUrl, signerUrl }: Given): Promise<null> {
  // Imported late: on a fresh clone the Prisma client was generated just before this runs.
  const { connect } = await import('@/lib/platform/database/connection')
  const { hasRealFigures, loadDemonstration } = await import('@/prisma/seeds/demonstration/load-demonstration')
  const client = connect(ownerUrl)
  try {
    if (await hasRealFigures(client)) {
      throw refusal(
        `${settings.dataDir} 里是真实数据的数据库,演示不会写入。请用 PLUMBLINE_DEMO_DATA 另指一个文件夹。`,
        `${settings.dataDir} holds a database with real figures, and a demonstration writes nothing to it. Name another folder in PLUMBLINE_DEMO_DATA.`,
      )
    }
    const { migrations } = await prepareDatabase(ownerUrl, appUrl, root, signerUrl)
    if (migrations.length > 0) console.log(`数据库已更新 Database migrated: ${migrations.join(', ')}`)
    const access = await demoAccess(settings.dataDir)
    console.log('载入演示数据(首次约一分钟)… Loading the demonstration, about a minute the first time …')
    const loaded = await loadDemonstration(client, { passwordHash: await hashPassword(access.password), seed: access.seed, sealKey: settings.secrets.sealKey })
    if (loaded.periods > 0) console.log(`已载入虚构的示例市 Loaded the invented Example City: ${loaded.periods} 期 periods, ${loaded.figures} 个数 figures.`)
    return null
  } finally {
    await client.$disconnect()
  }
}
