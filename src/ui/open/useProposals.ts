/** Which proposals of dotfiles are chosen, and what taking them over would mean. */

import { useMemo, useState } from 'react';
import type { Config } from '../../config/config.ts';
import {
  accept,
  meetingsOf,
  type ProposalStanding,
  standingOf,
  type Takers,
} from '../../recover/dotfiles/accept.ts';
import type { Proposal } from '../../recover/dotfiles/dotfile.ts';
import type { Meeting } from '../../recover/dotfiles/dotfileKinds.ts';
import type { Dotfile, Dotfiles } from '../../recover/dotfiles/readDotfiles.ts';
import { useHome, useHost, useWholeConfig } from '../../store/hooks.ts';

export interface ShownProposal {
  readonly proposal: Proposal;
  readonly standing: ProposalStanding;
}

export interface ShownDotfile {
  readonly dotfile: Dotfile;
  readonly proposals: readonly ShownProposal[];
}

export interface Proposals {
  readonly files: readonly ShownDotfile[];
  readonly chosen: ReadonlySet<Proposal>;
  readonly choose: (proposals: readonly Proposal[], on: boolean) => void;
  /** Whose home takes them; nobody's where the config has none. */
  readonly user: string | undefined;
  readonly accepted: Config;
  /** Files in the home that Home Manager's own will meet. */
  readonly meetings: readonly Meeting[];
}

const noDotfiles: Dotfiles = { files: [], others: [] };

/** What is new is chosen to begin with; what would replace something is not. */
export function useProposals(dotfiles: Dotfiles = noDotfiles): Proposals {
  const config = useWholeConfig();
  const host = useHost();
  const home = useHome();
  const takers: Takers = useMemo(
    () => ({ home: home?.index ?? -1, host: host.index }),
    [home?.index, host.index],
  );
  const files = useMemo(
    () =>
      dotfiles.files.map(
        (dotfile): ShownDotfile => ({
          dotfile,
          proposals: dotfile.proposals.map((proposal) => ({
            proposal,
            standing: standingOf(config, takers, proposal),
          })),
        }),
      ),
    [dotfiles, config, takers],
  );
  const [changed, setChanged] = useState<ReadonlyMap<Proposal, boolean>>(new Map());
  const chosen = useMemo(
    () =>
      new Set(
        files.flatMap(({ proposals }) =>
          proposals
            .filter(
              ({ proposal, standing }) =>
                canBeChosen(standing) && (changed.get(proposal) ?? standing.kind === 'new'),
            )
            .map(({ proposal }) => proposal),
        ),
      ),
    [files, changed],
  );
  const accepted = useMemo(() => accept(config, takers, [...chosen]), [config, takers, chosen]);
  const meetings = useMemo(
    () => meetingsOf(dotfiles.files, accepted, takers),
    [dotfiles, accepted, takers],
  );
  return {
    files,
    chosen,
    choose: (proposals, on) =>
      setChanged(new Map([...changed, ...proposals.map((proposal) => [proposal, on] as const)])),
    user: home?.home.user,
    accepted,
    meetings,
  };
}

export function canBeChosen({ kind }: ProposalStanding): boolean {
  return kind === 'new' || kind === 'replaces';
}
