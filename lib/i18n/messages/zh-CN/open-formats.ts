// Words that stand in open formats: dimensions, statuses, what each file of a package is.
export const openFormats = {
  metric: '指标',
  unit: '单位',
  period: '报告期',
  provisional: '初步数据，可能变动',
  revised: '同一发布的较早版本为另一数值',
  noted: (item: string, text: string) => `${item}：${text}`,
  jsonStatNote:
    '数值按各指标的计量单位和小数位给出；status 中的符号说明数值有多准确，或为什么没有数值，含义见 extension.status.label，可由几个符号合写；没有键的位置没有数值。extension.cells 给出单个数值的未舍入值、分子、分母、口径和注。里程碑已实现为 1，未实现为 0。',
  files: '文件',
  howToRead:
    '数据为 UTF-8 编码、逗号分隔的文本，首行是列名。0 是数值；空白表示没有数值，原因见 missing 列。里程碑在 value 列为文字，在 exact_value 列为 1 或 0。文字以 = + - @ 等开头时，前面加一个撇号，以免被表格软件当作公式执行。',
  contents: {
    figures: '数值，每行一个',
    csvwMetadata: '对每一列的说明（CSV on the Web 元数据）',
    metrics: '指标：名称、计量单位、小数位、口径',
    units: '单位名称',
    periods: '报告期的起止',
    definitions: '指标口径各版本全文',
    descriptor: '对各文件的说明，含大小和校验值（Data Package）',
  },
} as const
