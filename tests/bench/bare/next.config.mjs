// A project of its own, wherever it is copied to.
const root = import.meta.dirname

export default { output: 'standalone', outputFileTracingRoot: root, turbopack: { root }, poweredByHeader: false, typescript: { ignoreBuildErrors: true } }
