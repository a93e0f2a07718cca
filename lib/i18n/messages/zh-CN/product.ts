export const product = {
  name: '准绳',
  nameOther: 'Plumbline',
  tagline: '法治政府建设指标',
  skipToContent: '跳到正文',
  languageOther: 'EN',
  languageOtherLabel: 'Switch to English',
  themeDark: '深色',
  themeLight: '浅色',
  themeAuto: '跟随系统',
  themeLabel: '外观',
}
