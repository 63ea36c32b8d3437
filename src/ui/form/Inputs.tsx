/** The flake's further inputs, each with what it brings; and addresses that stray from the release. */

import { Plus, Trash2 } from 'lucide-react';
import { lazy, Suspense, useId, useMemo, useState } from 'react';
import { addInput, removeInput } from '../../config/flakeEdits.ts';
import { placeOf } from '../../config/place.ts';
import {
  blankInput,
  inputFacts,
  troubleWithInputName,
  urlFacts,
} from '../../essentials/inputFacts.ts';
import { stringPatterns } from '../../option/patterns.ts';
import { configStore } from '../../store/configStore.ts';
import { useConfig } from '../../store/hooks.ts';
import { Button } from '../controls/Button.tsx';
import { Callout } from '../controls/Callout.tsx';
import { Field } from '../fields/Field.tsx';
import { describedBy, Message } from '../fields/Message.tsx';
import { Disclosure } from './Disclosure.tsx';
import { useMatches } from './filter.ts';
import styles from './Inputs.module.css';

const place = placeOf('flake', 'inputs');

export function Inputs() {
  const count = useConfig(({ flake }) => flake.inputs.length);
  const overridden = useConfig(({ flake }) => flake.urlOverrides.length);
  const shown = useMatches('extra inputs flakes modules overlays address url');
  if (!shown) return null;
  return (
    <>
      <div className={styles.inputs} data-row>
        <h3>Extra inputs</h3>
        <p className={styles.help}>
          Other flakes that bring modules or packages, such as sops-nix or disko.
        </p>
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an input has no identity but its number.
          <Input key={index} index={index} />
        ))}
        <NewInput />
        <WellKnown />
      </div>
      <Disclosure label="Stray from the release" count={overridden}>
        <Callout tone="warning">
          Home Manager and nix-darwin are made for nixpkgs of the same release. Others often do not
          build; change these only if you know why.
        </Callout>
        {urlFacts.map((field) => (
          <Field key={field.place} field={field} />
        ))}
      </Disclosure>
    </>
  );
}

const KnownInputs = lazy(() =>
  import('./KnownInputs.tsx').then((file) => ({ default: file.KnownInputs })),
);

/** The list is loaded when somebody first asks for it. */
function WellKnown() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide the well-known ones' : 'Choose a well-known one'}
        </Button>
      </div>
      {open && (
        <Suspense>
          <KnownInputs />
        </Suspense>
      )}
    </>
  );
}

function Input({ index }: { readonly index: number }) {
  const fields = useMemo(() => inputFacts(index), [index]);
  const name = useConfig(({ flake }) => flake.inputs[index]?.name ?? '');
  const title = name === '' ? `Input ${index + 1}` : name;
  return (
    <fieldset className={styles.input} data-place={placeOf('flake', 'inputs', index)}>
      <legend>{title}</legend>
      {fields.map((field) => (
        <Field key={field.place} field={field} />
      ))}
      <Button
        look="plain"
        icon={<Trash2 aria-hidden />}
        onClick={() => configStore.edit(place, (config) => removeInput(config, index))}
      >
        Remove {title}
      </Button>
    </fieldset>
  );
}

/** Asks for what an input cannot be without, so that the flake never holds half of one. */
function NewInput() {
  const id = useId();
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [asked, setAsked] = useState(false);
  const taken = useConfig(({ flake }) => flake.inputs.some((input) => input.name === name));
  const nameTrouble = troubleWithInputName(name, taken);
  const urlTrouble = stringPatterns.flakeUrl.check(url);

  function add(): void {
    setAsked(true);
    if (nameTrouble !== undefined || urlTrouble !== undefined) return;
    configStore.edit(place, (config) => addInput(config, { ...blankInput, name, url }));
    setName('');
    setUrl('');
    setAsked(false);
  }

  return (
    <fieldset
      className={styles.new}
      aria-label="New input"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        add();
      }}
    >
      <NewText
        id={`${id}-name`}
        label="Name"
        example="sops-nix"
        text={name}
        message={asked || taken ? nameTrouble : undefined}
        onText={setName}
      />
      <NewText
        id={`${id}-url`}
        label="Address"
        example="github:Mic92/sops-nix"
        text={url}
        message={asked ? urlTrouble : undefined}
        onText={setUrl}
      />
      <Button icon={<Plus aria-hidden />} onClick={add}>
        Add input
      </Button>
    </fieldset>
  );
}

function NewText(props: {
  readonly id: string;
  readonly label: string;
  readonly example: string;
  readonly text: string;
  readonly message: string | undefined;
  readonly onText: (text: string) => void;
}) {
  const { id, message } = props;
  return (
    <div>
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="text"
        value={props.text}
        placeholder={props.example}
        aria-invalid={message !== undefined || undefined}
        aria-describedby={describedBy(id, undefined, message)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => props.onText(event.target.value)}
      />
      <Message id={id}>{message}</Message>
    </div>
  );
}
