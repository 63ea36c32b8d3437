/** The dialog that is open, if any; each is loaded when it is first asked for. */

import { lazy, Suspense } from 'react';
import { useView } from '../../store/hooks.ts';
import { look } from '../../store/viewStore.ts';

const dialogs = {
  'add-set': lazy(() =>
    import('./AddSetDialog.tsx').then((file) => ({ default: file.AddSetDialog })),
  ),
  download: lazy(() =>
    import('./DownloadDialog.tsx').then((file) => ({ default: file.DownloadDialog })),
  ),
  share: lazy(() => import('./ShareDialog.tsx').then((file) => ({ default: file.ShareDialog }))),
  'link-problems': lazy(() =>
    import('./LinkProblemsDialog.tsx').then((file) => ({ default: file.LinkProblemsDialog })),
  ),
} as const;

export function Dialogs() {
  const name = useView((view) => view.dialog);
  if (name === undefined) return null;
  const Open = dialogs[name];
  return (
    <Suspense>
      <Open onClose={() => look({ dialog: undefined })} />
    </Suspense>
  );
}
