// The production files as text: no container engine is needed to find a wrong key, an open port or a secret with a default.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Script } from 'node:vm'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readEnvironment } from '@/lib/platform/env'

const root = path.resolve(import.meta.dirname, '../..')
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8')

const Service = z.looseObject({
  image: z.string(),
  build: z.object({ target: z.string() }).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  networks: z.array(z.string()),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  restart: z.string().optional(),
  read_only: z.boolean().optional(),
  user: z.string().optional(),
  cap_drop: z.array(z.string()).default([]),
  cap_add: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
  privileged: z.boolean().optional(),
  mem_limit: z.string().optional(),
  tmpfs: z.array(z.string()).default([]),
})
const Compose = z.looseObject({
  services: z.object({ database: Service, prepare: Service, signer: Service, app: Service, proxy: Service }).strict(),
  networks: z.record(z.string(), z.looseObject({ internal: z.boolean().optional() })),
})

const composeText = read('docker-compose.yml')
const composeFile = load(composeText)
const { services, networks } = Compose.parse(composeFile)

const dockerfile = read('Dockerfile')
/** Instructions of each stage, by its name. */
const stages = new Map(
  dockerfile
    .replace(/\\\n/g, ' ')
    .split(/^(?=FROM )/m)
    .flatMap((text) => {
      const match = /^FROM (\S+) AS (\S+)\n/.exec(text)
      return match?.[1] && match[2] ? [[match[2], { from: match[1], text }] as const] : []
    }),
)
const stage = (name: string): string => stages.get(name)?.text ?? ''

/** Every `${NAME…}` in a text, with what stands behind the name. */
const variables = (text: string): { name: string; rest: string }[] =>
  [...text.matchAll(/(?<!\$)\$\{([A-Z][A-Z0-9_]*)([^}]*)\}/g)].map(([, name = '', rest = '']) => ({ name, rest }))

const example = new Map([...read('.env.example').matchAll(/^([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]))
const isSecret = (name: string): boolean => /PASSWORD(?!_POLICY)|SECRET|KEY|TOKEN/.test(name)

describe('docker-compose.yml', () => {
  const { $schema: _draft, ...schema } = JSON.parse(read('tests/golden/compose-spec.schema.json')) as Record<string, unknown>
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats(ajv)
  const valid = ajv.compile(schema)

  test('it is what the Compose specification allows', () => {
    valid(composeFile)
    expect(valid.errors ?? []).toEqual([])
  })

  test.each([
    ['a misspelt key', { services: { app: { image: 'a', mem_limits: '1g' } } }],
    ['a health check without a list', { services: { app: { image: 'a', healthcheck: { test: 1 } } } }],
    ['a service that is a list', { services: { app: [] } }],
  ])('the check would notice %s', (_what, file) => {
    expect(valid(file)).toBe(false)
  })

  test('every variable is required with a reason, or is no secret and has a default', () => {
    for (const { name, rest } of variables(composeText)) {
      if (isSecret(name)) expect(rest, name).toMatch(/^:\?set \w+ in \.env/)
      else expect(rest, name).toMatch(/^:(\?set \w+ in \.env|-[\w./]+$)/)
    }
  })

  test('no secret is written down', () => {
    for (const service of Object.values(services)) {
      for (const [name, value] of Object.entries(service.environment)) {
        const holdsSecret = isSecret(name) || name.endsWith('_URL')
        if (holdsSecret) expect(value, name).toMatch(/\$\{[A-Z_]+:\?/)
      }
    }
    expect(composeText).not.toMatch(/env_file/)
  })

  test('.env.example explains every variable, and only those', () => {
    const used = [...new Set(variables(composeText).map(({ name }) => name))]
    expect([...example.keys()].sort()).toEqual(used.sort())
    for (const name of example.keys()) expect(read('.env.example'), name).toMatch(new RegExp(`^# .+\\n${name}=`, 'm'))
  })

  test('.env.example gives no value for a secret, and the defaults of compose for the rest', () => {
    const withDefault = variables(composeText).filter(({ rest }) => rest.startsWith(':-'))
    const defaults = new Map(withDefault.map(({ name, rest }) => [name, rest.slice(2)]))
    for (const [name, value] of example) expect(value, name).toBe(defaults.get(name) ?? '')
  })

  test('only the preparing service knows the owner of the database', () => {
    const knowing = Object.entries(services).filter(([, service]) => JSON.stringify(service).includes('POSTGRES_PASSWORD'))
    expect(knowing.map(([name]) => name)).toEqual(['database', 'prepare'])
    expect(services.app.environment['DATABASE_OWNER_URL']).toBeUndefined()
  })

  test('what the application is given was checked by the preparation before it', () => {
    const { app, prepare } = services
    for (const name of ['DATABASE_URL', 'APP_ORIGIN', 'NEXTAUTH_SECRET', 'PLUMBLINE_SEAL_KEY', 'PLUMBLINE_PASSWORD_POLICY', 'PLUMBLINE_IDLE_MINUTES', 'PLUMBLINE_PUBLIC', 'PLUMBLINE_TRUSTED_PROXIES', 'LOG_LEVEL']) {
      const filled = (text: string | undefined): string | undefined => text?.replace(/:\?[^}]*/g, '')
      expect(filled(prepare.environment[name]), name).toBe(filled(app.environment[name]))
    }
  })

  test('the application signs in as its own role with its own password', () => {
    expect(services.app.environment['DATABASE_URL']).toMatch(/^postgresql:\/\/plumbline_app:\$\{APP_DATABASE_PASSWORD:/)
  })

  test('the database cannot be reached from the proxy or from outside, and only the proxy publishes ports', () => {
    expect(services.database.networks.filter((name) => services.proxy.networks.includes(name))).toEqual([])
    expect(Object.entries(services).filter(([, service]) => service.ports.length > 0).map(([name]) => name)).toEqual(['proxy'])
    for (const name of [...services.database.networks, ...services.app.networks]) expect(networks[name]?.internal, name).toBe(true)
  })

  test('what is ours runs without privileges, on a read-only file system, within limits', () => {
    for (const [name, service] of Object.entries(services)) {
      expect(service.privileged, name).toBeUndefined()
      expect(service.security_opt, name).toContain('no-new-privileges:true')
      expect(service.mem_limit, name).toMatch(/^\d+[mg]$/)
      if (name === 'database') continue
      expect(service.read_only, name).toBe(true)
      expect(service.cap_drop, name).toEqual(['ALL'])
      expect(service.cap_add, name).toEqual(name === 'proxy' ? ['NET_BIND_SERVICE'] : [])
    }
    for (const { user } of [services.app, services.prepare, services.signer]) expect(user).toMatch(/^[1-9]\d*:[1-9]\d*$/)
    expect(services.app.volumes).toEqual([])
    expect(services.app.tmpfs.some((mount) => mount.startsWith('/tmp:'))).toBe(true)
  })

  test('the application starts after the database is healthy and the preparation has ended well', () => {
    expect(services.prepare.restart).toBe('no')
    expect(services.prepare.depends_on).toEqual({ database: { condition: 'service_healthy' } })
    expect(services.app.depends_on['prepare']).toEqual({ condition: 'service_completed_successfully' })
    expect(services.proxy.depends_on).toEqual({ app: { condition: 'service_healthy' } })
  })

  test('the audit signer has a user, a password and a volume of its own, and is stopped between the application and the database', () => {
    const { signer, app, prepare, database } = services
    expect([app.user, prepare.user]).not.toContain(signer.user)
    expect(signer.environment['AUDIT_SIGNER_URL']).toMatch(/^postgresql:\/\/plumbline_signer:\$\{AUDIT_SIGNER_PASSWORD:/)
    expect(Object.entries(services).filter(([, service]) => service.volumes.some((volume) => volume.startsWith('audit:'))).map(([name]) => name)).toEqual(['signer'])
    expect(signer.environment['PLUMBLINE_AUDIT_DIR']).toBe('/audit')
    expect(stage('tools')).toMatch(/^RUN install .*--owner=1001 .*--mode=0700 \/audit$/m)
    expect(signer.networks).toEqual(database.networks)
    expect(app.environment['AUDIT_SIGNER_URL']).toBeUndefined()
    expect(Object.keys(app.depends_on)).toContain('signer')
    expect(Object.keys(signer.depends_on)).toContain('database')
  })

  test('PostgreSQL 18 keeps its data in the volume', () => {
    expect(services.database.image).toMatch(/^postgres:18(\D|$)/)
    expect(services.database.volumes).toEqual(['database:/var/lib/postgresql'])
  })

  test('its images carry the version of the package', () => {
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(read('package.json')))
    expect(services.app.image).toBe(`plumbline:${version}`)
    expect(services.prepare.image).toBe(`plumbline-tools:${version}`)
  })

  test('with every variable filled in, the application accepts its environment', () => {
    const values: Record<string, string> = {
      APP_DATABASE_PASSWORD: 'a'.repeat(48),
      APP_ORIGIN: 'https://plumbline.example.gov.cn',
      NEXTAUTH_SECRET: 'kV7pQx2ZrT9mLw4YcN8sBd5GhJ3fRu6AeKt1PzXqM0o=',
      PLUMBLINE_SEAL_KEY: 'mZ4tHq8WnC2vLx7RbK5dYs9PjG3fTu6EaXw1QoMrB0k=',
    }
    const filled = Object.entries(services.app.environment).map(([name, text]) => {
      const variable = /\$\{([A-Z_]+)(?::-([^}]*)|:\?[^}]*)\}/g
      return [name, text.replace(variable, (_all, key: string, fallback?: string) => values[key] ?? fallback ?? '')] as const
    })
    expect(readEnvironment(Object.fromEntries(filled))).toMatchObject({ ok: true })
  })
})

describe('Dockerfile', () => {
  test('every stage comes from Node 24', () => {
    expect([...stages.keys()]).toEqual(['base', 'deps', 'runtime-deps', 'build', 'tools', 'app'])
    expect(stages.get('base')?.from).toMatch(/^node:24(\.\d+\.\d+)?-bookworm-slim$/)
    for (const [name, { from }] of stages) if (name !== 'base') expect(from, name).toBe('base')
  })

  test('compose builds stages that exist', () => {
    const targets = Object.values(services).flatMap((service) => (service.build ? [service.build.target] : []))
    expect(targets.length).toBeGreaterThan(0)
    for (const target of targets) expect(stages.has(target), target).toBe(true)
  })

  test('the images run as a user who is not root, and what they hold is not theirs to change', () => {
    for (const name of ['app', 'tools']) {
      expect(stage(name), name).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m)
      const copies = stage(name).match(/^COPY .*/gm) ?? []
      expect(copies.length).toBeGreaterThan(0)
      for (const copy of copies) if (/--chown=/.test(copy)) expect(copy).toContain('--chown=root:root')
    }
  })

  test('the server gets the traced output only, and nothing of the build context', () => {
    const copied = [...stage('app').matchAll(/^COPY --from=build --chown=\S+ (\S+) /gm)].map(([, from]) => from)
    expect(copied).toEqual(['/app/.next/standalone', '/app/.next/static', '/app/public'])
    expect(stage('app')).not.toMatch(/^COPY (?!--from=build)/m)
  })

  test('it stops on SIGTERM, is asked whether it is ready, and starts without a shell', () => {
    expect(stage('app')).toMatch(/^STOPSIGNAL SIGTERM$/m)
    expect(stage('app')).toMatch(/^HEALTHCHECK .*CMD \["node", "-e", ".*\/api\/health\/ready.*"\]$/m)
    for (const name of ['app', 'tools']) expect(stage(name)).toMatch(/^CMD \["node", /m)
  })

  test('the health check asks for a page that exists', () => {
    expect(existsSync(path.join(root, 'app/api/health/ready/route.ts'))).toBe(true)
  })

  test('the health check is a program that Node can read', () => {
    const source = /CMD \["node", "-e", ("(?:[^"\\]|\\.)*")\]/.exec(stage('app'))?.[1]
    const program = z.string().parse(JSON.parse(source ?? 'null'))
    expect(() => new Script(program)).not.toThrow()
  })

  test('no secret is built in', () => {
    expect(dockerfile).not.toMatch(/^(ARG|ENV) .*(PASSWORD|SECRET|TOKEN|DATABASE)/m)
  })

  test('local data, history and secrets stay out of the build context', () => {
    const ignored = read('.dockerignore').split('\n')
    for (const entry of ['.git', '.env', '.env.*', 'node_modules', '.next', 'data', 'deploy']) expect(ignored).toContain(entry)
    expect(ignored.filter((line) => line.startsWith('!'))).toEqual([])
  })
})

describe('deploy and docs', () => {
  test('the proxy knows what its configuration asks for, and where the application listens', () => {
    const caddyfile = read('deploy/Caddyfile')
    const asked = [...caddyfile.matchAll(/\{\$([A-Z_]+)/g)].map(([, name]) => name)
    expect(new Set(Object.keys(services.proxy.environment))).toEqual(new Set(asked))
    expect(caddyfile).toContain(`reverse_proxy app:${services.app.environment['PORT']} `)
    expect(caddyfile).not.toMatch(/^\s*trusted_proxies/m)
  })

  test('every variable has its line in the operating manual', () => {
    const manual = read('docs/operating.md')
    const names = [...example.keys(), ...Object.values(services).flatMap((service) => Object.keys(service.environment))]
    for (const name of new Set(names)) expect(manual, name).toContain(`\`${name}\``)
  })
})
