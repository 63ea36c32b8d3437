/** Copies a text and says so in its own label, because a message elsewhere is not read in a dialog. */

import { Check, Copy, X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';

interface CopyButtonProps {
  readonly label: string;
  readonly text: () => string;
  readonly look?: 'primary' | 'secondary' | 'icon';
  /** In place of the usual one, while nothing has happened yet. */
  readonly icon?: ReactNode;
}

type Outcome = 'copied' | 'refused' | undefined;
const outcomeShownFor = 2_500;

export function CopyButton({ label, text, look = 'secondary', icon: own }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>();

  useEffect(() => {
    if (outcome === undefined) return;
    const timer = setTimeout(() => setOutcome(undefined), outcomeShownFor);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text());
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  }

  const icon =
    outcome === 'copied' ? (
      <Check aria-hidden />
    ) : outcome === 'refused' ? (
      <X aria-hidden />
    ) : (
      (own ?? <Copy aria-hidden />)
    );
  const said =
    outcome === 'copied'
      ? 'Copied'
      : outcome === 'refused'
        ? 'Your browser refused to copy'
        : undefined;
  return (
    <>
      {look === 'icon' ? (
        <IconButton label={said ?? label} icon={icon} onClick={copy} />
      ) : (
        <Button look={look} icon={icon} onClick={copy}>
          {said ?? label}
        </Button>
      )}
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </>
  );
}
