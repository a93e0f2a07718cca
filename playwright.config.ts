// End-to-end tests in a real browser against the product as it is started. One worker: the tests tell one story of one installation.
import { defineConfig } from '@playwright/test'

const executablePath = process.env['PLUMBLINE_CHROMIUM']
// A root user (a container, a build machine) can run Chromium only without its sandbox.
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/start-product.ts',
  // Cleared at each start; the other suites' reports stand beside it.
  outputDir: 'test-results/browser',
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [...sandbox, '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  projects: [
    { name: 'set-up', testMatch: 'set-up.spec.ts' },
    { name: 'reading', testMatch: ['reading.spec.ts', 'unit-sheet.spec.ts', 'figures-out.spec.ts', 'printing.spec.ts', 'dashboards-keyboard.spec.ts', 'screen.spec.ts', 'kept-pages.spec.ts', 'accessibility.spec.ts'], dependencies: ['set-up'] },
    { name: 'collecting', testMatch: 'collecting.spec.ts', dependencies: ['reading'] },
    { name: 'uploading', testMatch: 'uploading.spec.ts', dependencies: ['collecting'] },
    { name: 'signing-in', testMatch: 'signing-in.spec.ts', dependencies: ['uploading'] },
  ],
})
