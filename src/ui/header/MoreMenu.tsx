/** What is needed seldom, and on a narrow page what the header has no room for. */

import { EllipsisVertical } from 'lucide-react';
import { useId, useRef } from 'react';
import { look } from '../../store/viewStore.ts';
import { Button } from '../controls/Button.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { openConfigFile, saveConfigFile, startOver } from './configFile.ts';
import styles from './MoreMenu.module.css';
import { ReleaseSelect } from './ReleaseSelect.tsx';
import { SchemeButton } from './SchemeButton.tsx';

export function MoreMenu() {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const acting = (act: () => void) => () => {
    menu.current?.hidePopover();
    act();
  };

  return (
    <>
      <IconButton label="More" icon={<EllipsisVertical aria-hidden />} popoverTarget={id} />
      <div ref={menu} id={id} popover="auto" className={styles.menu}>
        <div className={styles.narrow}>
          <ReleaseSelect />
          <div className={styles.row}>
            <span>Colours</span>
            <SchemeButton />
          </div>
          <hr />
        </div>
        <Button look="plain" onClick={acting(() => look({ dialog: 'open' }))}>
          Open a flake or files…
        </Button>
        <Button look="plain" onClick={acting(() => file.current?.click())}>
          Open a config.json…
        </Button>
        <Button look="plain" onClick={acting(saveConfigFile)}>
          Save as config.json
        </Button>
        <Button look="plain" onClick={acting(() => look({ dialog: 'compare' }))}>
          Compare and snapshots…
        </Button>
        <Button look="plain" onClick={acting(() => look({ dialog: 'modernise' }))}>
          Bring old Nix up to date…
        </Button>
        <Button look="plain" onClick={acting(() => look({ dialog: 'explain' }))}>
          Explain an error…
        </Button>
        <Button look="plain" onClick={acting(startOver)}>
          Start over
        </Button>
        <Button look="plain" onClick={acting(() => look({ welcome: true, pane: 'form' }))}>
          Show the welcome again
        </Button>
      </div>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        aria-label="A config.json to open"
        hidden
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = '';
          if (chosen !== undefined) void openConfigFile(chosen);
        }}
      />
    </>
  );
}
