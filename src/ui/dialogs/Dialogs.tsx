/** The dialog that is open, if any; each is loaded when it is first asked for. */

import type { ComponentType } from 'react';
import { useView } from '../../store/hooks.ts';
import { type DialogName, look } from '../../store/viewStore.ts';
import { useLoaded } from '../useLoaded.ts';

type DialogComponent = ComponentType<{ readonly onClose: () => void }>;

const dialogs: Readonly<Record<DialogName, () => Promise<DialogComponent>>> = {
  'add-set': async () => (await import('./AddSetDialog.tsx')).AddSetDialog,
  compare: async () => (await import('./CompareDialog.tsx')).CompareDialog,
  download: async () => (await import('./DownloadDialog.tsx')).DownloadDialog,
  explain: async () => (await import('./ExplainDialog.tsx')).ExplainDialog,
  modernise: async () => (await import('./ModerniseDialog.tsx')).ModerniseDialog,
  open: async () => (await import('../open/OpenDialog.tsx')).OpenDialog,
  release: async () => (await import('./ReleaseDialog.tsx')).ReleaseDialog,
  'state-version': async () => (await import('./StateVersionDialog.tsx')).StateVersionDialog,
  share: async () => (await import('./ShareDialog.tsx')).ShareDialog,
  'link-problems': async () => (await import('./LinkProblemsDialog.tsx')).LinkProblemsDialog,
};

export function Dialogs() {
  const name = useView((view) => view.dialog);
  return name === undefined ? null : <Loaded key={name} name={name} />;
}

function Loaded({ name }: { readonly name: DialogName }) {
  const Open = useLoaded(true, dialogs[name]);
  return Open === undefined ? null : <Open onClose={() => look({ dialog: undefined })} />;
}
