// Settings of Next.js; the reasons for each refusal stand in docs/decisions.
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(fileURLToPath(import.meta.url))

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  outputFileTracingRoot: root,
  turbopack: { root },
  poweredByHeader: false,
  reactStrictMode: true,
  // The image optimizer has been a way in more than once, and no page needs it.
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', '@prisma/adapter-pg', 'chinese-days', 'nodemailer', '@resvg/resvg-js', 'playwright-core', 'pinyin-pro', 'pdfkit'],
  // Read by playwright-core as it is loaded, in a way that tracing does not see.
  outputFileTracingIncludes: { '/print/pdf': ['./node_modules/playwright-core/browsers.json'] },
  // `npm test` checks the types of the whole project; a start on somebody's server need not wait for that again.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // forbidden(): a page that a role does not have answers 403 and says who has it.
    authInterrupts: true,
    // The guard counts bodies before (lib/platform/http/request-limits.ts). These stand above it, or the framework would cut a body short
    // without a word, or answer 500.
    proxyClientMaxBodySize: '11mb',
    serverActions: { bodySizeLimit: '11mb' },
  },
  // Answers are logged with their request id by proxy.ts and the routes.
  logging: { incomingRequests: false },
}

export default config
