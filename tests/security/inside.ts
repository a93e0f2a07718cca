// What must stand in no answer: stacks, files, statements, connection strings, names of libraries and variables.
import type { RawAnswer } from '../product/raw-http'

const INSIDE =
  /\bat [\w.<>]+ \(|\/(?:home|root|tmp|work|usr|app)\/[\w./-]+|node_modules|webpack-internal|postgres(?:ql)?:\/\/|\bselect .+ from \w|insert into|PrismaClient|\bP\d{4}\b|DATABASE_URL|NEXTAUTH_|PLUMBLINE_[A-Z]+|ECONNREFUSED|SyntaxError|TypeError/i

/** What an answer tells of the inside; empty where it tells nothing. */
export const telling = ({ body, headers }: RawAnswer): readonly string[] => [body, ...Object.values(headers)].flatMap((text) => INSIDE.exec(text)?.[0] ?? [])
