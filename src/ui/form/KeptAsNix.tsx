/** What the files of a host or a home say that no field can show: each part as it is written. */

import { useMemo } from 'react';
import type { Config } from '../../config/config.ts';
import type { Target } from '../../essentials/boundField.ts';
import type { Scope } from '../../essentials/section.ts';
import { planOf } from '../../generate/plan.ts';
import { readModule } from '../../generate/source/readModule.ts';
import { plannedSources } from '../../generate/sourceFiles.ts';
import { keptInWords } from '../../recover/keptInWords.ts';
import { useWholeConfig } from '../../store/hooks.ts';
import { look } from '../../store/viewStore.ts';
import { Button } from '../controls/Button.tsx';
import styles from './KeptAsNix.module.css';

interface KeptAsNixProps {
  readonly scope: Scope;
  readonly target: Target;
}

interface Card {
  readonly path: string;
  readonly start: number;
  readonly text: string;
  readonly why: string;
}

export function KeptAsNix({ scope, target }: KeptAsNixProps) {
  const config = useWholeConfig();
  const cards = useMemo(() => cardsOf(config, scope, target), [config, scope, target]);
  if (cards.length === 0) return null;
  return (
    <section aria-label="Kept as Nix" className={styles.kept}>
      <h3>Kept as Nix</h3>
      <ul className={styles.cards}>
        {cards.map(({ path, start, text, why }) => (
          <li key={`${path} ${start}`} className={styles.card}>
            <div className={styles.head}>
              <code>{path}</code>
              <span>{why}</span>
              <Button onClick={() => look({ file: path, pane: 'preview' })}>
                Show {path} in the preview
              </Button>
            </div>
            <pre>{text}</pre>
          </li>
        ))}
      </ul>
    </section>
  );
}

function cardsOf(config: Config, scope: Scope, { host, home }: Target): readonly Card[] {
  if (config.sources.length === 0) return [];
  const plan = planOf(config);
  const main =
    scope === 'system'
      ? plan.hosts[host]?.file
      : plan.homes.find(({ index }) => index === home)?.file;
  const sources = main === undefined ? [] : (plannedSources(plan).owned.get(main) ?? []);
  return sources.flatMap(({ path, text }) =>
    readModule(text).kept.map((part) => ({
      path,
      start: part.start,
      text: part.text,
      why: keptInWords[part.why],
    })),
  );
}
