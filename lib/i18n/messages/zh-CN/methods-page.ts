export const methodsPage = { title: '' }
