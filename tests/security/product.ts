// One product for all tests of this folder, not yet set up; each file makes what it needs in its database or through its pages.
import type { TestProject } from 'vitest/node'
import { startProduct, type RunningProduct } from '../product/start'

declare module 'vitest' {
  interface ProvidedContext {
    product: RunningProduct
  }
}

export default async function product(project: TestProject): Promise<() => Promise<void>> {
  const running = await startProduct({ LOG_LEVEL: 'info' })
  project.provide('product', running.product)
  return running.stop
}
