export const documentPage = { title: '' }
