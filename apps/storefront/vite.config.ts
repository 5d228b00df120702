import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compileWords } from './compile-words.ts'

const server = process.env['ETALASE_API'] ?? 'http://localhost:3000'

export default defineConfig({
  plugins: [react(), compileWords()],
  server: {
    port: 5173,
    // The host stays the page's own: the server refuses calls from a foreign origin.
    proxy: { '/trpc': { target: server, ws: true }, '/files': { target: server } },
  },
  build: {
    outDir: 'dist',
    // What bundle.test.ts weighs.
    manifest: true,
    modulePreload: { polyfill: false },
    // A strict CSP allows no data: addresses.
    assetsInlineLimit: 0,
    // It does not say of itself that what is not used may go.
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /@trpc\/client/, sideEffects: false }] } },
  },
})
