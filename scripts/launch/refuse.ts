// A start that cannot go on says why and what to do, in both languages, and exits 1.

export class StartRefused extends Error {}

/** A refusal: what is wrong and the next step, Chinese first. */
export const refusal = (zh: string, en: string): StartRefused => new StartRefused(`启动中止:${zh}\nStart refused: ${en}`)

const CODES: Readonly<Record<string, readonly [string, string]>> = {
  ECONNREFUSED: ['连不上数据库:该地址没有数据库在运行。请启动 PostgreSQL,或核对 DATABASE_URL 与 DATABASE_OWNER_URL 的主机和端口。', 'the database cannot be reached: nothing listens at that address. Start PostgreSQL, or check host and port in DATABASE_URL and DATABASE_OWNER_URL.'],
  ENOTFOUND: ['连不上数据库:找不到该主机名。请核对 DATABASE_URL 与 DATABASE_OWNER_URL。', 'the database host name is not known. Check DATABASE_URL and DATABASE_OWNER_URL.'],
  ETIMEDOUT: ['连不上数据库:等待超时。请核对网络和防火墙。', 'the database did not answer in time. Check the network and the firewall.'],
  '28P01': ['数据库拒绝登录:用户名或密码不对。请核对 DATABASE_URL 与 DATABASE_OWNER_URL。', 'the database refused the sign-in: wrong user or password. Check DATABASE_URL and DATABASE_OWNER_URL.'],
  '28000': ['数据库拒绝登录。请核对用户名和 pg_hba.conf。', 'the database refused the sign-in. Check the user and pg_hba.conf.'],
  '3D000': ['数据库不存在。请先用 createdb 建立,或核对 DATABASE_URL 中的库名。', 'the database does not exist. Create it with createdb, or check its name in DATABASE_URL.'],
  '42501': ['数据库账号权限不足:DATABASE_OWNER_URL 的账号要能建角色并拥有该库。', 'the account in DATABASE_OWNER_URL lacks rights: it must own the database and may create roles.'],
  ENOSPC: ['磁盘已满。请腾出空间后重新启动。', 'the disk is full. Free some space and start again.'],
  EACCES: ['没有读写权限。请核对 PLUMBLINE_DATA 所在文件夹的属主。', 'files cannot be read or written. Check who owns the folder of PLUMBLINE_DATA.'],
}

/** Turns any failure of a start into a refusal; known causes get their own sentence. */
export function refuse(error: unknown): StartRefused {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  const known = CODES[code]
  if (known !== undefined) return refusal(known[0], known[1])
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return refusal(`出现意外情况,数据未受影响。详情:\n${text}`, 'something unexpected happened; the details stand above, and no data was changed by it.')
}
