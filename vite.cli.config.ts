/** How the command line is built: one file for Node, from the same rooms. */

import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist/cli',
    target: 'node20',
    copyPublicDir: false,
    rolldownOptions: { output: { entryFileNames: 'flakesmith.js', codeSplitting: false } },
  },
  ssr: { noExternal: true, target: 'node' },
});
