/** Why a part of a module is no field, in words. */

import type { KeptPart } from '../generate/source/survey.ts';

export const keptInWords: Readonly<Record<KeptPart['why'], string>> = {
  let: 'A name for other parts of this file.',
  name: 'Its name is worked out by Nix.',
  module: 'A part of a module that is no setting.',
  repeated: 'It is set in more than one place.',
  computed: 'It is worked out by Nix.',
  broken: 'It is not Nix as it stands.',
};
