// The report itself: what it is called, who issued it, when. Its sentences are not kept here, only what they state.
export const reportDocument = {
  slug: 'report-2023',
  title: '新乡市人民政府关于2023年法治政府建设情况的报告',
  titleEn: "Report of the Xinxiang Municipal People's Government on law-based government in 2023",
  issuer: '新乡市人民政府',
  issuerEn: "Xinxiang Municipal People's Government",
  number: null,
  issuedOn: '2024-02-27',
  referenceYear: 2023,
  url: 'http://zjj.xinxiang.gov.cn/news/12_3380',
} as const
