/** Puts the app on the page. */

import { createRoot } from 'react-dom/client';
import { startStores } from '../store/start.ts';
import { App } from './App.tsx';
import './theme.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
startStores(window);
createRoot(root).render(<App />);
