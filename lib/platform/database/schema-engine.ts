// Prisma's own schema engine, in WebAssembly: the native one would have to be downloaded, which a closed network cannot.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

// The adapter cuts a script at every semicolon, which breaks function bodies. Sent whole, a script is also one
// implicit transaction: a migration is applied altogether or not at all.
class WholeScriptPg extends PrismaPg {
  readonly #opened: { readonly dispose: () => Promise<void> }[] = []

  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect()
    this.#opened.push(adapter)
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script)
      } catch (error) {
        throw new DriverAdapterError({ kind: 'postgres', ...asPostgresSays(error), detail: undefined, column: undefined, hint: undefined })
      }
    }
    return adapter
  }

  /** The engine does not close its connection, which holds the lock that the next start waits for. */
  async close(): Promise<void> {
    for (const adapter of this.#opened) await adapter.dispose()
  }
}

function asPostgresSays(error: unknown): { code: string; message: string; severity: string } {
  if (!(error instanceof pg.DatabaseError)) return { code: 'XX000', message: String(error), severity: 'ERROR' }
  return { code: error.code ?? 'XX000', message: error.message, severity: error.severity ?? 'ERROR' }
}

let instantiated: Promise<void> | undefined

// The package's own entry imports the .wasm as a module, which Node does only behind a flag; so it is instantiated by hand.
/* oxlint-disable typescript/no-unsafe-type-assertion, eslint/no-underscore-dangle -- what wasm-bindgen generates carries no types for its own wiring */
async function instantiate(): Promise<void> {
  const require = createRequire(import.meta.url)
  const wasmFile = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm')
  const compiled = await WebAssembly.compile(await readFile(wasmFile))
  const instance = await WebAssembly.instantiate(compiled, { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports })
  const wasm = instance.exports as { readonly __wbindgen_start: () => void }
  ;(bindings as unknown as { __wbg_set_wasm: (exports: object) => void }).__wbg_set_wasm(wasm)
  wasm.__wbindgen_start()
}
/* oxlint-enable typescript/no-unsafe-type-assertion, eslint/no-underscore-dangle */

/**
 * Runs `use` with a schema engine connected to a database, and frees it.
 * @param url connection string of the owner
 * @param schema text of schema.prisma, or undefined where only migrations are concerned
 */
export async function withSchemaEngine<T>(url: string, schema: string | undefined, use: (engine: bindings.SchemaEngine) => Promise<T>): Promise<T> {
  instantiated ??= instantiate()
  await instantiated
  const connections = new WholeScriptPg({ connectionString: url })
  const adapter = bindMigrationAwareSqlAdapterFactory(connections)
  const datamodels: [string, string][] | undefined = schema === undefined ? undefined : [['schema.prisma', schema]]
  try {
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, adapter)
    return await use(engine).finally(() => engine.free())
  } finally {
    await connections.close()
  }
}
