// One product for all tests of this folder, not yet set up; each file makes what it needs in its database or through its pages.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startProduct, type RunningProduct } from '../product/start'

declare module 'vitest' {
  interface ProvidedContext {
    product: RunningProduct
    /** The product's folder for what is temporary: nobody else's. */
    temporaryFolder: string
  }
}

export default async function product(project: TestProject): Promise<() => Promise<void>> {
  const temporaryFolder = mkdtempSync(path.join(tmpdir(), 'plumbline-temporary-'))
  // Its database runs as another user where the tests run as root.
  chmodSync(temporaryFolder, 0o1777)
  const running = await startProduct({ LOG_LEVEL: 'info', TMPDIR: temporaryFolder })
  project.provide('product', running.product)
  project.provide('temporaryFolder', temporaryFolder)
  return async () => {
    await running.stop()
    rmSync(temporaryFolder, { recursive: true, force: true })
  }
}
