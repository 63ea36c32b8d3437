/** A group of settings: the known ones, those that a person added, and a line to add more. */

import { RotateCcw, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { isWithin, placeOf } from '../../config/place.ts';
import { emptyAttrs, getAt, removeAt, setAt } from '../../nix/attrs.ts';
import type { Attrs } from '../../nix/value.ts';
import type { SubOption } from '../../option/type.ts';
import { useDraftInputs } from '../../store/hooks.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { AddName } from './AddName.tsx';
import { AttrEntry } from './AttrEntry.tsx';
import styles from './AttrsEditor.module.css';
import { firstOf } from './choiceTypes.ts';
import type { EditorProps, OfKind } from './editor.ts';
import { Message } from './Message.tsx';
import { PartRow } from './PartRow.tsx';
import { Rest } from './Rest.tsx';

/** Of more known settings than these, only those are shown that are used. */
const fewOptions = 8;

export function SubmoduleEditor(props: EditorProps<OfKind<'submodule'>>) {
  const { type, value, onChange, place, id, label, Nested } = props;
  const attrs = value?.kind === 'attrs' ? value : emptyAttrs;
  const showsAll = type.options.length <= fewOptions;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const drafts = useDraftInputs();
  const { freeform } = type;

  const isSet = (name: string): boolean => getAt(attrs, [name]) !== undefined;
  const isKept = (name: string): boolean =>
    Object.keys(drafts).some((at) => isWithin(at, `${place}${placeOf(name)}`));
  const isShown = ({ name }: SubOption): boolean =>
    showsAll || isSet(name) || opened.has(name) || isKept(name);
  const known = new Map(type.options.map((option, index) => [option.name, index]));
  const hidden = type.options.filter((option) => !isShown(option));
  const hiddenNames = hidden.map(({ name }) => name).join('\n');
  const words = useMemo(() => hiddenNames.split('\n').filter(Boolean), [hiddenNames]);
  const partId = (name: string): string => `${id}-o${known.get(name)}`;

  function change(next: Attrs, at: string): void {
    onChange(next.attrs.length === 0 && props.removable ? undefined : next, at);
  }

  function open(name: string, isOpen: boolean): void {
    setOpened(new Set(isOpen ? [...opened, name] : [...opened].filter((other) => other !== name)));
  }

  function add(name: string): string | undefined {
    if (name.trim() === '') return 'Write the name of a setting.';
    if (known.has(name)) {
      flushSync(() => open(name, true));
      document.getElementById(partId(name))?.focus();
      return undefined;
    }
    if (isSet(name)) return `There is an entry called ${name} already.`;
    if (freeform === undefined) return `There is no setting called ${name} here.`;
    change(setAt(attrs, [name], firstOf(freeform)), `${place}${placeOf(name)}`);
    return undefined;
  }

  return (
    <div className={styles.attrs}>
      {type.options.filter(isShown).map((option) => {
        const innerPlace = `${place}${placeOf(option.name)}`;
        const name = option.label ?? option.name;
        return (
          <PartRow
            key={option.name}
            editor={{
              id: partId(option.name),
              type: option.type,
              value: getAt(attrs, [option.name]),
              onChange: (next, at) =>
                change(
                  next === undefined
                    ? removeAt(attrs, [option.name])
                    : setAt(attrs, [option.name], next),
                  at,
                ),
              place: innerPlace,
              label: `${label}: ${name}`,
              describedBy: undefined,
              placeholder: undefined,
              suggestions: undefined,
              removable: true,
            }}
            Nested={Nested}
            name={name}
            help={option.help}
            actions={
              <IconButton
                className={styles.reset}
                label={showsAll ? `Reset ${name}` : `Remove ${name}`}
                icon={showsAll ? <RotateCcw aria-hidden /> : <Trash2 aria-hidden />}
                disabled={showsAll && !isSet(option.name) && !isKept(option.name)}
                onClick={() => {
                  open(option.name, false);
                  change(removeAt(attrs, [option.name]), innerPlace);
                }}
              />
            }
            start={opened.has(option.name)}
          />
        );
      })}
      {attrs.attrs.map((attr, index) =>
        known.has(attr.name) ? null : (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a renamed entry is the same entry.
            key={index}
          >
            <AttrEntry
              id={`${id}-${index}`}
              place={place}
              label={label}
              attrs={attrs}
              attr={attr}
              type={freeform ?? { kind: 'opaque', description: 'anything' }}
              names={undefined}
              onChange={change}
              start
              Nested={Nested}
            />
            <Message id={`${id}-${index}-unknown`}>
              {freeform === undefined ? `There is no setting called ${attr.name} here.` : undefined}
            </Message>
          </div>
        ),
      )}
      {props.removable && <Rest value={value} placeholder={props.placeholder} />}
      {(freeform !== undefined || hidden.length > 0) && (
        <AddName
          id={id}
          name={`${label}: add a setting`}
          button={`Add to ${label}`}
          placeholder="Add a setting"
          describedBy={props.describedBy}
          words={words.length === 0 ? undefined : words}
          troubleAtOnce={(name) =>
            isSet(name) ? `There is an entry called ${name} already.` : undefined
          }
          onAdd={add}
        />
      )}
    </div>
  );
}
