/** The head of the page: what is made, for which release, and how it leaves. */

import styles from './Header.module.css';
import { HistoryButtons } from './HistoryButtons.tsx';
import { LeaveButtons } from './LeaveButtons.tsx';
import { Logo } from './Logo.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { ReleaseSelect } from './ReleaseSelect.tsx';
import { SchemeButton } from './SchemeButton.tsx';
import { WaySwitch } from './WaySwitch.tsx';

export function Header() {
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>
        <Logo />
        <span>Flakesmith</span>
      </h1>
      <WaySwitch className={styles.ways} />
      <div className={styles.release}>
        <ReleaseSelect />
      </div>
      <div className={styles.acts}>
        <HistoryButtons />
        <span className={styles.scheme}>
          <SchemeButton />
        </span>
        <LeaveButtons />
        <MoreMenu />
      </div>
    </header>
  );
}
