/** Light, dark, or as the system has it. */

import { Monitor, Moon, Sun } from 'lucide-react';
import { useView } from '../../store/hooks.ts';
import { look, type Scheme } from '../../store/viewStore.ts';
import { IconButton } from '../controls/IconButton.tsx';

const turns: Readonly<
  Record<Scheme, { readonly next: Scheme; readonly label: string; readonly icon: typeof Sun }>
> = {
  system: { next: 'light', label: 'Colours: as the system', icon: Monitor },
  light: { next: 'dark', label: 'Colours: light', icon: Sun },
  dark: { next: 'system', label: 'Colours: dark', icon: Moon },
};

export function SchemeButton() {
  const { next, label, icon: Icon } = turns[useView((view) => view.scheme)];
  return (
    <IconButton label={label} icon={<Icon aria-hidden />} onClick={() => look({ scheme: next })} />
  );
}
