/** The network: how the machine connects, and who may connect to it. */

import type { Section } from './section.ts';
import { boolean, lines, listOf, matching, nullOr, oneOf, option, ports, text } from './types.ts';

const nixos = { ways: ['nixos'] } as const;
const darwin = { ways: ['darwin'] } as const;

export const network: Section = {
  id: 'network',
  title: 'Network',
  scope: 'system',
  fields: [
    option(
      'networking.networkmanager.enable',
      boolean,
      'NetworkManager',
      'Wi-Fi, cables and VPNs, managed from the desktop or with nmcli.',
      { default: 'off', ...nixos },
    ),
    option(
      'networking.firewall.enable',
      boolean,
      'Firewall',
      'Refuses connections from outside, save to the ports below.',
      { default: 'on', ...nixos },
    ),
    option(
      'networking.firewall.allowedTCPPorts',
      ports,
      'Open TCP ports',
      'Ports that others may connect to: 80 and 443 for a web server.',
      nixos,
    ),
    option(
      'networking.firewall.allowedUDPPorts',
      ports,
      'Open UDP ports',
      'Ports for services that use UDP, such as games and VPNs.',
      nixos,
    ),
    option(
      'networking.applicationFirewall.enable',
      nullOr(boolean),
      'Firewall',
      'The firewall of macOS.',
      { default: 'as macOS has it', ...darwin },
    ),
    option(
      'networking.computerName',
      nullOr(text),
      'Computer name',
      'The name that others see, in the Finder and for AirDrop.',
      darwin,
    ),
    option(
      'services.openssh.enable',
      boolean,
      'SSH server',
      'Lets you log in to this machine from another one.',
      { default: 'off' },
    ),
    option(
      'services.openssh.settings.PasswordAuthentication',
      boolean,
      'SSH: log in with a password',
      'Off is safer; keys are then the only way in.',
      { default: 'on', ...nixos },
    ),
    option(
      'services.openssh.settings.PermitRootLogin',
      oneOf('no', 'prohibit-password', 'forced-commands-only', 'yes'),
      'SSH: log in as root',
      'Whether the administrator may log in directly.',
      { default: 'prohibit-password', ...nixos },
    ),
  ],
  more: [
    option(
      'services.openssh.openFirewall',
      boolean,
      'SSH: open the firewall',
      'Opens the port of the SSH server by itself.',
      { default: 'on', ...nixos },
    ),
    option('services.openssh.ports', ports, 'SSH: ports', 'Where the SSH server listens.', {
      default: '22',
      ...nixos,
    }),
    option(
      'services.tailscale.enable',
      boolean,
      'Tailscale',
      'A private network between your own machines.',
      {
        default: 'off',
      },
    ),
    option(
      'services.avahi.enable',
      boolean,
      'Find devices on the network',
      'Printers and others by their .local names (mDNS).',
      { default: 'off', ...nixos },
    ),
    option(
      'services.avahi.nssmdns4',
      boolean,
      'Resolve .local names',
      'Lets every program reach printer.local and the like.',
      { default: 'off', ...nixos },
    ),
    option(
      'services.fail2ban.enable',
      boolean,
      'Ban attackers',
      'Blocks addresses that guess passwords (fail2ban).',
      {
        default: 'off',
        ...nixos,
      },
    ),
    option(
      'networking.nameservers',
      listOf(matching('oneLine')),
      'Name servers',
      'DNS servers to ask in place of those of the network.',
      nixos,
    ),
    option(
      'networking.dns',
      listOf(matching('oneLine')),
      'Name servers',
      'DNS servers to ask in place of those of the network.',
      darwin,
    ),
    option(
      'networking.extraHosts',
      lines,
      'Extra hosts',
      'Lines for /etc/hosts: an address, then its names.',
      nixos,
    ),
  ],
};
