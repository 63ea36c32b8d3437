/** Serves the built app on this machine, and opens it where there is a desktop to open it on. */

import { preview } from 'vite';
import { which } from './shell.mjs';

const hasDesktop =
  process.platform !== 'linux' ||
  ((process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY) !== undefined &&
    which('xdg-open') !== undefined);

const server = await preview({ preview: { open: hasDesktop } });
const [url] = server.resolvedUrls?.local ?? [];
console.log(`\nFlakesmith is at ${url}`);
console.log(hasDesktop ? 'Ctrl+C stops it.' : 'Open this address in a browser. Ctrl+C stops it.');
