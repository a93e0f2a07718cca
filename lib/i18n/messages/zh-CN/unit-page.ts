export const unitPage = { title: '' }
