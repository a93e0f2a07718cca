// `npm run bench`: what is about time, each figure beside its limit, measured in this run. `npm run bench -- audit-write` runs only that.
// Ends with 1 where a median misses its limit.
import { cpus } from 'node:os'
import { generateClient } from '@/scripts/launch/build'

const root = process.cwd()

const written = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2))

await generateClient(root)
// Imported late: on a fresh clone the Prisma client was generated just before this runs.
const { BENCHES } = await import('./benches')
const { met } = await import('./figure')

const names = process.argv.slice(2)
const unknown = names.filter((name) => !BENCHES.some((bench) => bench.name === name))
if (unknown.length > 0) {
  process.stderr.write(`There is no bench called ${unknown.join(', ')}. ${BENCHES.map(({ name }) => name).join(', ')}\n`)
  process.exit(1)
}

process.stdout.write(`Node ${process.versions.node}, ${cpus().length} processors (${cpus()[0]?.model ?? ''})\n\n`)
let missed = 0
for (const bench of BENCHES.filter(({ name }) => names.length === 0 || names.includes(name))) {
  for (const figure of await bench.run()) {
    const { id, what, unit, median, min, max, limit } = figure
    const asked = limit === null ? '' : 'atMost' in limit ? `asked ≤ ${limit.atMost}` : `asked ≥ ${limit.atLeast}`
    if (!met(figure)) missed += 1
    process.stdout.write(`${limit === null ? 'told  ' : met(figure) ? 'met   ' : 'MISSED'}  ${id.padEnd(6)} ${what}: ${written(median)} ${unit} (${written(min)} to ${written(max)}) ${asked}\n`)
  }
}
process.exitCode = missed === 0 ? 0 : 1
