import { defineConfig } from 'vite';

/** Vite reads the JSX settings from tsconfig.json; nothing is inlined, so that the content-security policy can stay strict. */
export default defineConfig({
  root: 'client',
  base: '/',
  publicDir: false,
  build: { outDir: '../dist', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false }, manifest: true },
  worker: { format: 'es' },
});
