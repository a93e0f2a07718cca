// Sentences about what becomes of units, the same for readers and for the desk.
export const unitChange = {
  title: '机构沿革',
  called: (name: string, code: string) => `${name}（${code}）`,
  /** Stands between the unit and what it became or went into. */
  did: { RENAME: '更名或改号为', MERGE: '并入', SPLIT: '分设出', TRANSFER: '改隶', ABOLISH: '撤销', CREATE: '设立' },
}
