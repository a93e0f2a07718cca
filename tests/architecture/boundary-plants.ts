// A small tree that keeps the one-way rule, and files that break it, each one rule. Nothing here is imported: it is written to a folder
// of its own and read there.

interface Plant {
  /** Name of the rule in .dependency-cruiser.cjs. */
  readonly rule: string
  readonly file: string
  readonly text: string
}

const imports = (...from: readonly string[]): string => from.map((place) => `import '${place}'\n`).join('')
const typeOf = (place: string): string => `import type { Thing } from '${place}'\nexport type Same = Thing\n`
// A tag has to be read as one, or everything below it is missed.
const withTag = (place: string): string => `import { thing } from '${place}'\nexport const Part = () => (\n  <section title="a" lang={thing}>\n    text\n  </section>\n)\n`

const THING = 'export type Thing = string\nexport const thing = \'\'\n'

/** Files that import what they may. */
export const SOUND: readonly (readonly [file: string, text: string])[] = [
  ['lib/domain/thing.ts', `import { Decimal } from 'decimal.js'\nexport type Thing = Decimal\nexport const thing = ''\n`],
  ['lib/domain/about.ts', THING],
  ['lib/domain/round.ts', `${typeOf('./about')}export type Thing = 1\n`],
  ['lib/domain/thing.test.ts', imports('vitest', '@/tests/builders/thing', '@/lib/data/thing')],
  ['lib/i18n/thing.ts', imports('@/lib/domain/thing') + THING],
  ['lib/contracts/thing.ts', imports('zod', '@/lib/domain/thing') + THING],
  ['lib/platform/thing.ts', imports('node:crypto', 'zod') + THING],
  ['lib/platform/log.ts', imports('pino')],
  ['lib/platform/file-content.ts', imports('file-type', '@/lib/domain/thing')],
  ['lib/platform/pictures/draw.ts', imports('@resvg/resvg-js', '@/lib/domain/thing')],
  ['lib/platform/pinyin.ts', imports('pinyin-pro', 'server-only')],
  ['lib/platform/browser/print.ts', imports('playwright-core', '@/lib/domain/thing')],
  ['lib/platform/database/thing.ts', imports('pg', '@/prisma/generated/client')],
  ['lib/data/thing.ts', imports('server-only', '@/lib/platform/thing', '@/prisma/generated/client') + THING],
  ['lib/auth/thing.ts', imports('next-auth', 'react', '@/lib/data/thing') + THING],
  ['lib/exports/csv.ts', imports('csv-stringify/sync', '@/lib/i18n/thing')],
  ['lib/exports/xlsx.ts', imports('hucre/xlsx')],
  ['lib/exports/zip.ts', imports('fflate')],
  ['lib/exports/thing.ts', THING],
  ['lib/operations/do-thing.ts', imports('server-only', '@/lib/data/thing', '@/lib/contracts/thing', '@/lib/exports/thing') + THING],
  ['components/ui/thing.tsx', withTag('@/lib/domain/thing') + THING],
  ['components/account/qr-code.tsx', imports('uqr')],
  ['components/layout/shortcuts.client.tsx', imports('react-dom')],
  ['components/grid/kept-grid.ts', imports('idb-keyval')],
  ['components/charts/thing.tsx', `${imports('d3-scale')}${withTag('../ui/thing')}`],
  ['app/_http/action.ts', imports('@/lib/auth/thing', '@/lib/platform/log')],
  ['app/_http/route.ts', imports('@/lib/auth/thing')],
  ['app/(public)/thing.ts', THING],
  ['app/(public)/page.tsx', withTag('./thing')],
  ['app/desk/thing.ts', THING],
  ['app/desk/entry/page.tsx', withTag('@/app/desk/thing')],
  ['app/desk/entry/actions.ts', imports('@/app/_http/action', '@/lib/operations/do-thing')],
  ['app/desk/entry/thing.client.tsx', withTag('@/components/ui/thing')],
  ['app/api/v1/things/route.ts', imports('@/app/_http/route')],
  ['prisma/generated/client.ts', THING],
  ['prisma/seeds/thing.ts', imports('@/lib/data/thing', '@/prisma/generated/client')],
  ['prisma/seeds/reference/thing.ts', imports('@/lib/domain/thing')],
  ['prisma/seeds/demonstration/figures/thing.ts', imports('@/prisma/seeds/reference/thing', '@/lib/domain/thing')],
  ['prisma/seeds/demonstration/text/thing.ts', imports('@/lib/i18n/thing')],
  ['scripts/thing.ts', imports('node:fs', '@/prisma/seeds/reference/thing', '@/lib/operations/do-thing')],
  ['tests/builders/thing.ts', imports('@/lib/data/thing', 'fast-check')],
  ['proxy.ts', imports('next/server', '@/lib/platform/thing')],
  ['instrumentation.ts', imports('@/lib/platform/thing')],
]

/** Files that import what they may not. */
export const PLANTS: readonly Plant[] = [
  { rule: 'lib/domain', file: 'lib/domain/with-library.ts', text: imports('zod') },
  { rule: 'lib/domain', file: 'lib/domain/with-node.ts', text: imports('node:fs') },
  { rule: 'lib/domain', file: 'lib/domain/with-words.ts', text: typeOf('@/lib/i18n/thing') },
  { rule: 'lib/domain', file: 'lib/domain/later.ts', text: `export const later = () => import('@/lib/data/thing')\n` },
  { rule: 'lib/i18n', file: 'lib/i18n/with-data.ts', text: imports('../data/thing') },
  { rule: 'lib/contracts', file: 'lib/contracts/with-data.ts', text: typeOf('@/lib/data/thing') },
  { rule: 'lib/platform', file: 'lib/platform/with-client.ts', text: typeOf('@/prisma/generated/client') },
  { rule: 'lib/platform/file-content.ts', file: 'lib/platform/file-content.ts', text: imports('nodemailer') },
  { rule: 'lib/platform/pictures', file: 'lib/platform/pictures/with-browser.ts', text: imports('playwright-core') },
  { rule: 'lib/platform/pinyin.ts', file: 'lib/platform/pinyin.ts', text: imports('nodemailer') },
  { rule: 'lib/platform/browser', file: 'lib/platform/browser/with-data.ts', text: imports('@/lib/data/thing') },
  { rule: 'lib/platform/database', file: 'lib/platform/database/with-data.ts', text: imports('@/lib/data/thing') },
  { rule: 'lib/data', file: 'lib/data/with-operation.ts', text: imports('@/lib/operations/do-thing') },
  { rule: 'lib/auth', file: 'lib/auth/with-operation.ts', text: imports('@/lib/operations/do-thing') },
  { rule: 'lib/exports/csv.ts', file: 'lib/exports/csv.ts', text: imports('hucre/xlsx') },
  { rule: 'lib/exports/xlsx.ts', file: 'lib/exports/xlsx.ts', text: imports('csv-stringify/sync') },
  { rule: 'lib/exports/zip.ts', file: 'lib/exports/zip.ts', text: imports('hucre/xlsx') },
  { rule: 'lib/exports', file: 'lib/exports/with-data.ts', text: imports('@/lib/data/thing') },
  { rule: 'lib/operations', file: 'lib/operations/do-both.ts', text: imports('./do-thing') },
  { rule: 'components/account/qr-code.tsx', file: 'components/account/qr-code.tsx', text: imports('recharts') },
  { rule: 'components/layout/shortcuts.client.tsx', file: 'components/layout/shortcuts.client.tsx', text: imports('recharts') },
  { rule: 'components/grid/kept-grid.ts', file: 'components/grid/kept-grid.ts', text: imports('recharts') },
  { rule: 'components', file: 'components/ui/with-data.tsx', text: withTag('@/lib/data/thing') },
  { rule: 'components', file: 'components/figures/with-chart.tsx', text: `${imports('recharts')}${withTag('@/lib/domain/thing')}` },
  { rule: 'components/charts', file: 'components/charts/with-page.tsx', text: withTag('@/app/desk/thing') },
  { rule: 'app', file: 'app/desk/with-client.tsx', text: withTag('@/prisma/generated/client') },
  { rule: 'app', file: 'app/desk/with-password.ts', text: imports('@/lib/platform/thing') },
  { rule: 'own-segment', file: 'app/desk/with-other.tsx', text: withTag('@/app/(public)/thing') },
  { rule: 'own-segment', file: 'app/(public)/with-other.ts', text: imports('../desk/thing') },
  { rule: 'sign-in-kept-apart', file: 'app/desk/with-sign-in.ts', text: imports('next-auth/react') },
  { rule: 'http-knows-no-page', file: 'app/_http/with-page.ts', text: imports('@/app/desk/thing') },
  { rule: 'server-kept-out', file: 'app/desk/entry/with-data.client.tsx', text: `${typeOf('@/lib/data/thing')}export const Part = () => <p>text</p>\n` },
  { rule: 'actions-through-the-door', file: 'app/set-up/actions.ts', text: imports('@/lib/operations/do-thing') },
  { rule: 'routes-through-the-door', file: 'app/api/v1/others/route.ts', text: imports('@/lib/operations/do-thing') },
  { rule: 'prisma', file: 'prisma/seeds/with-operation.ts', text: imports('@/lib/operations/do-thing') },
  { rule: 'prisma/seeds/demonstration/figures', file: 'prisma/seeds/demonstration/figures/with-data.ts', text: imports('@/lib/data/thing') },
  { rule: 'prisma/seeds/demonstration/text', file: 'prisma/seeds/demonstration/text/with-data.ts', text: imports('@/lib/data/thing') },
  { rule: 'scripts', file: 'scripts/with-page.ts', text: imports('@/app/desk/thing') },
  { rule: 'proxy.ts', file: 'proxy.ts', text: imports('@/lib/data/thing') },
  { rule: 'instrumentation.ts', file: 'instrumentation.ts', text: imports('@/lib/auth/thing') },
  { rule: 'no-row', file: 'lib/novel/thing.ts', text: imports('@/lib/domain/thing') },
  { rule: 'tests-kept-out', file: 'lib/data/with-builder.ts', text: imports('@/tests/builders/thing') },
  { rule: 'no-circles', file: 'lib/domain/about.ts', text: `${typeOf('./round')}export type Thing = 1\n` },
  { rule: 'found', file: 'lib/domain/with-nothing.ts', text: imports('./not-there') },
  { rule: 'shipped', file: 'lib/exports/with-test-library.ts', text: imports('csv-parse/sync') },
]
