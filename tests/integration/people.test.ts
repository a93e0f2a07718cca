// Accounts, grants, sessions and the installation's one row.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clone, refusal, type Clone } from './database'

let given: Clone

beforeAll(async () => {
  given = await clone()
})
afterAll(() => given.end())

const WHO = `'00000000-0000-4000-8000-000000000001'`
const HASH = '$argon2id$v=19$m=65536,t=3,p=1$c2FsdHNhbHQ$aGFzaA'
const person = (loginName = 'someone', displayName = '某人', hash = HASH): string => `insert into app_user (id, login_name, display_name, password_hash)
  values (${WHO}, '${loginName}', '${displayName}', '${hash}')`
const grant = (from: string, to: string): string => `insert into role_grant (user_id, role, unit_id, with_descendants, valid_from, valid_to)
  select ${WHO}, 'REPORTER', city_unit_id, true, ${from}, ${to} from installation`

describe.each(['owner', 'app'] as const)('asked by the %s', (who) => {
  it.each([
    ['a sign-in name in upper case', 'app_user_login_name', [person('Someone')]],
    ['a sign-in name in upper case outside ASCII', 'app_user_login_name', [person('ÄRGER')]],
    ['a sign-in name with a space', 'app_user_login_name', [person('some one')]],
    ['a sign-in name with a line break at its end', 'app_user_login_name', [person('someone\n')]],
    ['a sign-in name of one letter', 'app_user_login_name', [person('s')]],
    ['a sign-in name that begins with a dot', 'app_user_login_name', [person('.someone')]],
    ['a sign-in name of 65 letters', 'app_user_login_name', [person('s'.repeat(65))]],
    ['a sign-in name twice', 'app_user_login_name_key', [person(), person().replace(WHO, 'gen_random_uuid()')]],
    ['a name of spaces', 'app_user_display_name', [person('someone', '  ')]],
    ['a name of wide spaces', 'app_user_display_name', [person('someone', '\u3000')]],
    ['a name of 65 characters', 'app_user_display_name', [person('someone', '某'.repeat(65))]],
    ['a password that is not hashed', 'app_user_password', [person('someone', '某人', 'secret')]],
    ['a bcrypt hash', 'app_user_password', [person('someone', '某人', '$2b$12$abcdefghijklmnopqrstuv')]],
    ['an argon2i hash', 'app_user_password', [person('someone', '某人', '$argon2i$v=19$m=65536,t=3,p=1$c2FsdA$aGFzaA')]],
    ['a password changed to plain text', 'app_user_password', [person(), `update app_user set password_hash = 'secret'`]],
    ['a grant that ends before it begins', 'role_grant_order', [person(), grant('now()', `now() - interval '1 day'`)]],
    ['a session under an id instead of its hash', 'session_id_hash', [
      person(), `insert into session (id_hash, user_id, expires_at) values ('\\x00', ${WHO}, now())`,
    ]],
  ] as const)('refuses %s (%s)', async (_name, constraint, statements) => {
    expect(await refusal(given[who], ...statements)).toMatchObject({ constraint })
  })

  it('allows an ordinary account with a grant and a session', async () => {
    const session = `insert into session (id_hash, user_id, expires_at) values (sha256('id'), ${WHO}, now() + interval '1 hour')`
    expect(await refusal(given[who], person('a.b-c_9', '某'.repeat(64)), grant('now()', 'null'), session)).toBeNull()
  })
})

it('refuses a second installation, and one under another number', async () => {
  const copy = (id: string): string => `insert into installation (id, city_unit_id, bureau_unit_id) select ${id}, city_unit_id, bureau_unit_id
    from installation`
  expect(await refusal(given.owner, copy('1'))).toMatchObject({ constraint: 'installation_pkey' })
  expect(await refusal(given.owner, copy('2'))).toMatchObject({ constraint: 'installation_one' })
})
