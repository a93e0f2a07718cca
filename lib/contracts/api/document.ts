// The interface as an OpenAPI 3.1 document, made of the very contracts that tests hold the answers against.
import { z } from 'zod'
import { TOKEN_SCOPES } from '@/lib/domain/api/access-token'
import { apiOperations, type ApiOperation, type OperationId } from './operations'
import { PATH_PARAMETERS, QUERY_PARAMETERS, writtenName, type PathParameter, type QueryParameter } from './parameters'
import { ApiRefusal } from './refusal'

/** Words of the document in one language. */
export interface DocumentWords {
  readonly title: string
  readonly description: string
  readonly operations: Readonly<Record<OperationId, { readonly title: string; readonly note: string }>>
  readonly parameters: Readonly<Record<QueryParameter | PathParameter, string>>
  /** By the name of the field, which says the same wherever it stands. */
  readonly fields: Readonly<Record<string, string>>
  readonly answers: { readonly found: string; readonly known: string; readonly refusals: Readonly<Record<number, string>> }
  readonly token: string
}

type Json = Readonly<Record<string, unknown>>

/** @param installation its address and version */
export function openApiDocument(words: DocumentWords, installation: { readonly origin: string; readonly version: string }): Json {
  const schemas: Record<string, unknown> = {}
  const use = (contract: z.ZodType): Json => schemaOf(contract, schemas, words.fields)
  const paths = Object.fromEntries(apiOperations().map((operation) => [operation.path, { get: described(operation, words, use) }]))
  const problem = use(ApiRefusal)
  const refusals = Object.entries(words.answers.refusals).map(([status, description]): [string, unknown] => [`Refused${status}`, { description, content: { 'application/problem+json': { schema: problem } } }])
  return {
    openapi: '3.1.1',
    info: { title: words.title, description: words.description, version: installation.version },
    servers: [{ url: installation.origin }],
    paths,
    components: { schemas, responses: Object.fromEntries(refusals), securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'plb_', description: words.token } } },
    'x-token-scopes': [...TOKEN_SCOPES],
  }
}

const REFUSED_EVERYWHERE = [400, 401, 403, 405, 429, 500, 503] as const

function described({ id, segments, query, answer, scope, tagged, path, mediaType = 'application/json' }: ApiOperation & { readonly id: OperationId }, words: DocumentWords, use: (contract: z.ZodType) => Json): Json {
  const refused = [...REFUSED_EVERYWHERE, ...(segments.length > 0 || query.includes('release') ? [404] : []), ...(query.includes('version') ? [410] : [])].sort((a, b) => a - b)
  const headers = { ...(tagged ? { ETag: { schema: { type: 'string' } } } : {}), ...(query.includes('cursor') && tagged ? { Link: { schema: { type: 'string' } } } : {}) }
  return {
    operationId: id,
    summary: words.operations[id].title,
    description: words.operations[id].note,
    tags: [path.split('/')[3]],
    // Published figures of an open installation ask for none.
    security: scope === 'drafts:read' ? [{ token: [] }] : [{}, { token: [] }],
    parameters: [
      ...segments.map((name) => ({ name: writtenName(name), in: 'path', required: true, description: words.parameters[name], schema: { type: 'string' }, example: PATH_PARAMETERS[name] })),
      ...query.map((name) => {
        const { schema, repeated } = QUERY_PARAMETERS[name]
        return { name: writtenName(name), in: 'query', description: words.parameters[name], schema, ...(repeated ? { style: 'form', explode: true } : {}) }
      }),
      ...(tagged ? [{ name: 'If-None-Match', in: 'header', description: words.answers.known, schema: { type: 'string' } }] : []),
    ],
    responses: {
      200: { description: words.answers.found, headers, content: { [mediaType]: { schema: use(answer) } } },
      ...(tagged ? { 304: { description: words.answers.known } } : {}),
      ...Object.fromEntries(refused.map((status) => [status, { $ref: `#/components/responses/Refused${status}` }])),
    },
  }
}

/** A contract as a reference to the schemas of the document, to which it and what it is made of are added. */
function schemaOf(contract: z.ZodType, schemas: Record<string, unknown>, fields: DocumentWords['fields']): Json {
  const { $schema: _dialect, $defs = {}, ...schema } = z.toJSONSchema(contract)
  for (const [name, one] of Object.entries($defs)) schemas[name] = explained(one, fields)
  return explained(schema, fields)
}

/** The same with what each field holds, and with references as the document has them. */
function explained(schema: unknown, fields: DocumentWords['fields']): Json {
  const deep = (value: unknown): unknown => (Array.isArray(value) ? value.map(deep) : typeof value === 'object' && value !== null ? explained(value, fields) : value)
  const entries = Object.entries(schema ?? {}).map(([key, value]: [string, unknown]): [string, unknown] => {
    if (key === '$ref' && typeof value === 'string') return [key, value.replace('#/$defs/', '#/components/schemas/')]
    if (key !== 'properties') return [key, deep(value)]
    return [key, Object.fromEntries(Object.entries(value ?? {}).map(([name, one]) => [name, { ...explained(one, fields), description: fields[name] ?? '' }]))]
  })
  return Object.fromEntries(entries)
}
