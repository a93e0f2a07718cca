// Words that everybody who knows this product would try first, in lower case. Those of the place come from the installation's units.

export const CONTEXT_WORDS: readonly string[] = ['plumbline', 'zhunsheng', '准绳', 'sifaju', '司法局', 'fazhi', '法治', 'yifaxingzheng', '依法行政']
