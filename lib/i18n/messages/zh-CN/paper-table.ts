// Words of the printable table (PDF): what stands at its edges, and columns that only paper has.
export const paperTable = {
  rows: (count: string) => `${count} 行`,
  releases: (labels: readonly string[]) => labels.join('、'),
  published: (at: string) => `${at} 发布（北京时间）`,
  hash: (hash: string) => `校验值 SHA-256 ${hash}`,
  manyReleases: (count: number) => `${count} 个发布期次，各期版本和校验值见“说明”`,
  source: (url: string) => `来源：${url}`,
  madeAt: (at: string) => `${at} 生成（北京时间）`,
  takenBy: (name: string, at: string) => `${name} ${at} 导出（北京时间）`,
  page: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
  state: '状态',
  provisional: '初步',
  revised: '有修订',
  correction: (reason: string) => `更正：${reason}`,
  legend: '符号：≥ 不少于　> 超过　≤ 不超过　< 不足　≈ 约；没有数值时写字母，含义见“说明”。空白不是零。',
  missingCharacters: '字库没有的字',
  missingText: (characters: string) => `下列字符本文件所带字体没有字形，以统一码〔U+…〕写出，复制和查找时仍是原字；CSV、Excel 文件中是原字：${characters}`,
}
