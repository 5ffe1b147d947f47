/** How the console is built and, for work on it, served with its changes as they are made. */

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The server that the development server asks for everything that is not the console's own. */
const API_SERVER = 'http://127.0.0.1:4600';

export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [react()],
  build: {
    target: 'es2023',
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    // Nothing inline: the content-security policy of the server allows no script, style or font in the page itself.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 2 }],
        },
      },
    },
  },
  server: { port: 4700, strictPort: true, proxy: { '^/(?!console/)': API_SERVER } },
});
