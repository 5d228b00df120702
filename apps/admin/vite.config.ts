import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = process.env.ETALASE_API ?? 'http://localhost:3000'

export default defineConfig({
  base: '/admin/',
  plugins: [react()],
  // A strict Content-Security-Policy allows neither data: fonts nor inline scripts.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { '/trpc': { target: api, ws: true }, '/files': api } },
})
