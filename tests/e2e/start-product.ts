// The product that the browser tests look at: their first test is its first set-up.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startProduct } from '../product/start'
import { startIdentityProvider } from './identity-provider'
import { startMailServer } from './mailbox'

export default async function startForBrowser(): Promise<() => Promise<void>> {
  const identityProvider = await startIdentityProvider()
  const mail = await startMailServer()
  const { product, stop } = await startProduct({ LOG_LEVEL: 'warn', PLUMBLINE_BROWSER: process.env['PLUMBLINE_CHROMIUM'] ?? '', ...identityProvider.env, SMTP_HOST: '127.0.0.1', SMTP_PORT: String(mail.port), SMTP_SECURITY: 'none', MAIL_FROM: 'plumbline@bureau.example' })
  identityProvider.serve(product.origin)
  process.env['PLUMBLINE_E2E_OWNER_URL'] = product.ownerUrl
  process.env['PLUMBLINE_E2E_MAIL'] = mail.folder
  process.env['PLUMBLINE_E2E_ORIGIN'] = product.origin
  process.env['PLUMBLINE_E2E_CODE'] = product.setUpCode
  // What signed-in people carry from one spec to the next; nothing of it outlives the run.
  const carried = mkdtempSync(path.join(tmpdir(), 'plumbline-e2e-people-'))
  process.env['PLUMBLINE_E2E_PEOPLE'] = carried
  return async () => {
    rmSync(carried, { recursive: true, force: true })
    await stop()
    await mail.stop()
    await identityProvider.stop()
  }
}
