/** The three ways, one click apart; switching keeps what belongs to the other two. */

import { setWay } from '../../config/hostEdits.ts';
import { placeOf } from '../../config/place.ts';
import { configStore } from '../../store/configStore.ts';
import { useHost } from '../../store/hooks.ts';
import { Segmented } from '../controls/Segmented.tsx';
import { ways } from './ways.ts';

export function WaySwitch({ className }: { readonly className?: string | undefined }) {
  const { host, index } = useHost();
  return (
    <Segmented
      label="How Home Manager is used"
      value={host.way}
      choices={ways}
      className={className}
      onChange={(way) =>
        configStore.edit(placeOf('hosts', index, 'way'), (config) => setWay(config, index, way))
      }
    />
  );
}
