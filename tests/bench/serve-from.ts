// Lets the product's own code use the database of a bench, as the application's role.
import { randomBytes } from 'node:crypto'
import { connect } from '@/lib/platform/database/connection'
import type { PrismaClient } from '@/prisma/generated/client'
import type { BenchDatabase } from './database'

// Where lib/platform/database/connection keeps the process's client.
const holder = globalThis as typeof globalThis & { plumblineDatabase?: PrismaClient }

/** Returns what ends it. */
export function serveFrom({ appUrl }: Pick<BenchDatabase, 'appUrl'>): () => Promise<void> {
  process.env['APP_ORIGIN'] ??= 'http://localhost:3000'
  process.env['NEXTAUTH_SECRET'] ??= randomBytes(32).toString('base64')
  process.env['PLUMBLINE_SEAL_KEY'] ??= randomBytes(32).toString('base64')
  process.env['DATABASE_URL'] = appUrl
  const client = connect(appUrl)
  holder.plumblineDatabase = client
  return () => client.$disconnect()
}
