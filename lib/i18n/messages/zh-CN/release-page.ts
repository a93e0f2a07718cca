export const releasePage = { title: '' }
