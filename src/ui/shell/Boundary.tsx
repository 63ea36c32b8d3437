/** Catches a failure of ours in one area of the page: the rest goes on, and what was typed stays. */

import { Component, type ReactNode } from 'react';
import { encodeLink } from '../../carry/link.ts';
import { configStore } from '../../store/configStore.ts';
import { Button } from '../controls/Button.tsx';
import { Callout } from '../controls/Callout.tsx';
import { CopyButton } from '../controls/CopyButton.tsx';
import { addressWith } from '../pageAddress.ts';
import styles from './Boundary.module.css';

interface BoundaryProps {
  /** What failed, as it is called on the page: "the preview". */
  readonly area: string;
  readonly children: ReactNode;
  /** What does the same with less, shown in place of a message. */
  readonly fallback?: ReactNode;
}

interface BoundaryState {
  readonly failure: string | undefined;
}

export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failure: undefined };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failure: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    if (this.props.fallback !== undefined) return this.props.fallback;
    return (
      <div className={styles.area}>
        <Callout
          tone="error"
          role="alert"
          title={`Something broke in ${this.props.area}, and that is our fault.`}
          actions={
            <>
              <CopyButton
                label="Copy config link"
                text={() => addressWith(encodeLink(configStore.getState().config))}
              />
              <Button onClick={() => this.setState({ failure: undefined })}>Try again</Button>
              <Button
                onClick={() => {
                  configStore.undo();
                  this.setState({ failure: undefined });
                }}
              >
                Undo the last step
              </Button>
            </>
          }
        >
          <p>Everything you have chosen is still there. The message for a bug report is:</p>
          <code>{failure}</code>
        </Callout>
      </div>
    );
  }
}
