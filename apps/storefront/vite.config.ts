import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env['ETALASE_API'] ?? 'http://localhost:3000'

export default defineConfig({
  plugins: [react()],
  server: {
    port: 5173,
    proxy: {
      '/trpc': { target: server, ws: true, changeOrigin: true },
      '/files': { target: server, changeOrigin: true },
    },
  },
  build: {
    outDir: 'dist',
    modulePreload: { polyfill: false },
    // A strict CSP allows no data: addresses.
    assetsInlineLimit: 0,
  },
})
