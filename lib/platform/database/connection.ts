// The serving process's connection to PostgreSQL, as the application's role; one pool a process.
import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/generated/client'
import { environment } from '../env'
import { OneAtATime } from './one-at-a-time'

// Kept on globalThis: a development server reloads modules, and each would open a pool of its own.
const holder = globalThis as typeof globalThis & { plumblineDatabase?: PrismaClient }

/** The Prisma client. Connects when first used; waits at most 10 s for a connection. */
export function database(): PrismaClient {
  holder.plumblineDatabase ??= connect(environment().DATABASE_URL)
  return holder.plumblineDatabase
}

/** A client of its own, for tests and commands that name their database. The caller disconnects it. */
export function connect(url: string): PrismaClient {
  const adapter = new PrismaPg({ connectionString: url, Client: OneAtATime, max: 10, connectionTimeoutMillis: 10_000, idleTimeoutMillis: 30_000, statement_timeout: 15_000 })
  return new PrismaClient({ adapter })
}
