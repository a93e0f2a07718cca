// The suites: unit (beside the code, no outside world), house (architecture and conformance), integration (real PostgreSQL),
// files (whole collections of files and standards, long), security (over the wire, against the product as it is built).
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = { '@': path.resolve(import.meta.dirname) }
// As the server resolves: `server-only` is empty there, and React has its `cache`.
const resolve = { alias, conditions: ['react-server', 'node'] }
const ssr = { resolve: { conditions: ['react-server', 'node'], externalConditions: ['react-server', 'node'] } }

// Each takes minutes of a processor: with `npm run test:security` only.
const LONG = process.env['PLUMBLINE_FULL'] === 'yes' ? [] : ['tests/security/authorization/{bypass,canaries}.test.ts', 'tests/security/input/operators.test.ts', 'tests/security/unruly-bodies.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{app,components,lib,prisma,scripts}/**/*.test.{ts,tsx}'],
          // One process loads what they test once, not for each of some hundred files: they share nothing, and run in any order.
          isolate: false,
          // Long enough on a busy machine: nothing here is timed.
          testTimeout: 30_000,
        },
      },
      { resolve, ssr, test: { name: 'house', environment: 'node', include: ['tests/{architecture,conformance}/**/*.test.ts'], testTimeout: 60_000 } },
      {
        resolve,
        ssr,
        test: {
          name: 'integration',
          environment: 'node',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/integration/cluster.ts'],
          // Long enough on a busy machine: nothing here is timed.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // They wait for the database more than they work.
          maxWorkers: 3,
          server: { deps: { inline: ['server-only'] } },
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'files',
          environment: 'node',
          include: ['tests/files/**/*.test.ts'],
          globalSetup: ['tests/integration/cluster.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          server: { deps: { inline: ['server-only'] } },
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'security',
          environment: 'node',
          include: ['tests/security/**/*.test.ts'],
          exclude: LONG,
          globalSetup: ['tests/security/product.ts'],
          setupFiles: ['tests/security/forget-asked.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // They look at one running product.
          fileParallelism: false,
          server: { deps: { inline: ['server-only'] } },
        },
      },
    ],
  },
})
