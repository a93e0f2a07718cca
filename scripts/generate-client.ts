// Makes Prisma's client where schema.prisma is newer, so that types can be checked.
import { generateClient } from './launch/build'

await generateClient(process.cwd())
