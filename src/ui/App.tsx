/** The page: the frame, and what stands in its areas. */

import { useEffect } from 'react';
import { Status } from './controls/Status.tsx';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { SettingsPane } from './form/SettingsPane.tsx';
import { Header } from './header/Header.tsx';
import { listenForUndo } from './header/history.ts';
import { Preview } from './preview/Preview.tsx';
import { Problems } from './problems/Problems.tsx';
import { listenForArea } from './shell/areaKey.ts';
import { Frame } from './shell/Frame.tsx';
import { HostBar } from './shell/HostBar.tsx';
import { Notices } from './shell/Notices.tsx';
import { PaneTabs } from './shell/PaneTabs.tsx';
import { Welcome } from './shell/Welcome.tsx';

export function App() {
  useEffect(() => listenForUndo(window), []);
  useEffect(() => listenForArea(window), []);
  return (
    <>
      <Frame
        header={<Header />}
        notices={<Notices />}
        form={
          <SettingsPane
            lead={
              <>
                <Welcome />
                <HostBar />
              </>
            }
          />
        }
        preview={<Preview />}
        problems={<Problems />}
        tabs={<PaneTabs />}
      />
      <Dialogs />
      <Status />
    </>
  );
}
