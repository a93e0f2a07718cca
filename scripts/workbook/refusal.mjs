// Why a file is not read further. The codes are those of lib/domain/workbook/upload-problems.ts; the server adds the file's name.

export class Refusal extends Error {
  /**
   * @param {string} code
   * @param {Readonly<Record<string, string>>} [params]
   */
  constructor(code, params = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.params = params
  }
}

/** @param {string} excess */
export const tooComplex = (excess) => new Refusal('upload.too-complex', { excess })

export const damaged = () => new Refusal('upload.damaged')
