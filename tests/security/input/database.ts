// A database of a file's own on the product's server: what is written into it nobody else sees, and the code under test uses it in this process.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { z } from 'zod'
import { connect } from '@/lib/platform/database/connection'
import { prepareDatabase } from '@/lib/platform/database/prepare'
import { seed } from '@/prisma/seed'
import type { PrismaClient } from '@/prisma/generated/client'

export interface OwnDatabase {
  readonly owner: pg.Client
  readonly end: () => Promise<void>
}

// Where lib/platform/database/connection keeps the process's client.
const holder = globalThis as typeof globalThis & { plumblineDatabase?: PrismaClient }

async function open(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

/** Prepares and seeds a database, and lets the code under test use it as the application would. */
export async function ownDatabase(): Promise<OwnDatabase> {
  const { ownerUrl, dataFolder } = inject('product')
  const name = `input_${randomBytes(6).toString('hex')}`
  const url = new URL(ownerUrl)
  const main = await open(ownerUrl)
  await main.query(`create database ${name}`)
  url.pathname = `/${name}`
  const appUrl = new URL(url)
  // A role of its own: the product goes on with the password of its.
  appUrl.username = name
  appUrl.password = randomBytes(12).toString('hex')
  await prepareDatabase(url.href, appUrl.href, process.cwd())
  const ownerClient = connect(url.href)
  await seed(ownerClient).finally(() => ownerClient.$disconnect())
  const { sessionSecret, sealKey } = z.object({ sessionSecret: z.string(), sealKey: z.string() }).parse(JSON.parse(readFileSync(path.join(dataFolder, 'secrets.json'), 'utf8')))
  Object.assign(process.env, { DATABASE_URL: appUrl.href, APP_ORIGIN: 'http://localhost:3000', NEXTAUTH_SECRET: sessionSecret, PLUMBLINE_SEAL_KEY: sealKey, LOG_LEVEL: 'error' })
  const client = connect(appUrl.href)
  holder.plumblineDatabase = client
  const owner = await open(url.href)
  const end = async (): Promise<void> => {
    await client.$disconnect()
    await owner.end()
    await main.query(`drop database ${name} with (force)`)
    await main.query(`drop role ${name}`)
    await main.end()
  }
  return { owner, end }
}
