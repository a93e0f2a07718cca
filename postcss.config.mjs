// Tailwind 4 is a single PostCSS plugin; vendor prefixes and nesting follow `browserslist`.
export default {
  plugins: { '@tailwindcss/postcss': {} },
}
