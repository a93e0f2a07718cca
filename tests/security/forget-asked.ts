// Before each file of this suite: what the files before it asked for, from the same address, does not count against it.
import pg from 'pg'
import { beforeAll, inject } from 'vitest'

/** Forgets how often handlers were asked. Tries of signing in are left as they are. */
async function forgetAsked(): Promise<void> {
  const client = new pg.Client({ connectionString: inject('product').ownerUrl })
  await client.connect()
  await client.query("delete from rate_limit where key like 'asked %'").finally(() => client.end())
}

beforeAll(forgetAsked)
