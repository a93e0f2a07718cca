// `npm run build`: what a start builds before it serves, and nothing else; no database and no secret is needed.
import { buildWhenChanged, generateClient } from './launch/build'
import { refuse, StartRefused } from './launch/refuse'

const root = process.cwd()

try {
  await generateClient(root)
  await buildWhenChanged(root)
} catch (error) {
  console.error(`\n${(error instanceof StartRefused ? error : refuse(error)).message}\n`)
  process.exit(1)
}
