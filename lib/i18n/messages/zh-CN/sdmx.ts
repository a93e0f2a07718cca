// What the structure of the statistical exchange table says of itself, besides the words of its columns.
export const sdmx = {
  title: '法治建设指标数据',
  columns: {
    OBS_STATUS: { header: '观测状态', description: 'A 正常，P 初步，E 约数或界限；没有数值时 M 不存在，L 未收集，Q 不公开，O 其他缺失。' },
    DECIMALS: { header: '小数位数', description: '所示数值的小数位数。' },
  },
  statuses: { A: '正常', E: '约数或界限', P: '初步', M: '缺失：数据不可能存在', L: '缺失：存在而未收集', Q: '缺失：不公开', O: '缺失' },
}
