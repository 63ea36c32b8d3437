/** Puts the app on the page. */

import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { startStores } from '../store/start.ts';
import { whenIdle } from '../store/whenIdle.ts';
import { App } from './App.tsx';
import './theme.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
startStores(window);
// A transition is drawn in slices, so that a slow phone can answer in between.
startTransition(() => createRoot(root).render(<App />));
whenIdle(() => {
  void import('./background.ts').then(({ startBackground }) => startBackground());
}, 3_000);
