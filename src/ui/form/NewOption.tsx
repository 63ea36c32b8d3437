/** Sets any option by its name, with what the catalogs know of it said at once. */

import { Plus, Search } from 'lucide-react';
import { useId, useState } from 'react';
import type { Summary } from '../../catalog/summary.ts';
import { placeIn, settingsIn, type Target, writeOption } from '../../essentials/boundField.ts';
import { pathKey } from '../../essentials/coverage.ts';
import type { Scope } from '../../essentials/section.ts';
import { parseAttrPath, printAttrPath } from '../../nix/attrName.ts';
import { getAt } from '../../nix/attrs.ts';
import type { AttrPath, Value } from '../../nix/value.ts';
import { firstValue } from '../../option/firstValue.ts';
import { configStore } from '../../store/configStore.ts';
import { Button } from '../controls/Button.tsx';
import { say } from '../controls/Status.tsx';
import { setOf } from '../explorer/sets.ts';
import { describedBy, Message } from '../fields/Message.tsx';
import { worker } from '../worker.ts';
import { findOption } from './findKey.ts';
import styles from './OtherOptions.module.css';

interface NewOptionProps {
  readonly scope: Scope;
  readonly target: Target;
  /** Keys of the paths that have fields of their own. */
  readonly covered: ReadonlySet<string>;
}

export function NewOption({ scope, target, covered }: NewOptionProps) {
  const id = useId();
  const [name, setName] = useState('');
  const [message, setMessage] = useState<string>();

  async function add(): Promise<void> {
    const typedPath = parseAttrPath(name.trim());
    if (typedPath === undefined || typedPath.length < 2) {
      setMessage('Write the name of an option, such as services.tailscale.enable.');
      return;
    }
    const { release, way } = target;
    const asked = { release, set: setOf(scope, way), paths: [typedPath] };
    // Without a catalog any name is taken as it is.
    const [summary] =
      (await worker()
        .summaries(asked)
        .catch(() => undefined)) ?? [];
    const path = summary?.kind === 'renamed' ? summary.to : typedPath;
    const current = getAt(settingsIn(configStore.getState().config, scope, target), path);
    const hasField = path.some((_, index) => covered.has(pathKey(path.slice(0, index + 1))));
    const trouble =
      summary?.kind === 'removed'
        ? summary.message
        : summary?.kind === 'group'
          ? 'This is a group of options. Find the one you need under “All options”.'
          : current !== undefined
            ? 'This option is set already.'
            : hasField
              ? 'This option has a field of its own above.'
              : undefined;
    const renamed =
      summary?.kind === 'renamed'
        ? `${printAttrPath(typedPath)} is called ${printAttrPath(path)} today.`
        : undefined;
    if (trouble !== undefined) {
      setMessage([renamed, trouble].filter(Boolean).join(' '));
      return;
    }
    if (renamed !== undefined) say({ text: renamed });
    const place = placeIn(scope, target, path);
    configStore.edit(place, (config) =>
      writeOption(config, scope, target, path, initialValue(path, summary)),
    );
    setName('');
    setMessage(undefined);
  }

  return (
    <div className={styles.add} data-row>
      <label htmlFor={id}>Set any other option</label>
      <div className={styles.line}>
        <input
          id={id}
          type="text"
          value={name}
          placeholder={scope === 'home' ? 'programs.mpv.enable' : 'services.tailscale.enable'}
          aria-invalid={message !== undefined || undefined}
          aria-describedby={describedBy(id, undefined, message)}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => {
            setName(event.target.value);
            setMessage(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void add();
          }}
        />
        <Button icon={<Plus aria-hidden />} onClick={() => void add()}>
          Add
        </Button>
      </div>
      <Message id={id}>{message}</Message>
      <Button look="plain" icon={<Search aria-hidden />} onClick={() => findOption('')}>
        Look through all options
      </Button>
    </div>
  );
}

/** Switches start on: who turns to one that is off wants it so. */
function initialValue(path: AttrPath, summary: Summary | undefined): Value {
  if (summary?.kind === 'known' && summary.type.kind !== 'boolean') return firstValue(summary.type);
  return path.at(-1) === 'enable' || summary?.kind === 'known'
    ? { kind: 'boolean', value: true }
    : { kind: 'string', value: '' };
}
