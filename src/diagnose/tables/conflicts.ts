/** Options of which at most one may be on. */

import type { Severity } from '../finding.ts';
import type { TreeKind } from '../moduleTree.ts';
import type { Ask } from '../reading.ts';
import { any, filled, off, set } from './need.ts';

export interface Conflict {
  readonly of: TreeKind;
  /** The group that the row is about, where it is not the whole; `*` stands for any name. */
  readonly within?: string;
  /** Each is one thing, by the names that its option has or had. */
  readonly options: readonly (readonly [string, ...string[]])[];
  /** When both may be on all the same. */
  readonly unless?: Ask;
  readonly severity: Severity;
  /** Why not both. */
  readonly why: string;
}

const one = (...options: readonly string[]): readonly (readonly [string])[] =>
  options.map((option) => [option]);

/** Sources: the assertions of the modules of Nixpkgs that are named beside each row, or two definitions of one option. */
const ofNixos: readonly Conflict[] = [
  // services/desktops/pipewire/pipewire.nix
  {
    of: 'nixos',
    options: [
      ['services.pipewire.pulse.enable', 'services.pipewire.audio.enable'],
      ['services.pulseaudio.enable', 'hardware.pulseaudio.enable'],
    ],
    severity: 'error',
    why: 'PipeWire stands in for PulseAudio: only one of them can play the sound.',
  },
  {
    of: 'nixos',
    options: [
      ['services.pipewire.alsa.enable', 'services.pipewire.jack.enable'],
      ['services.pulseaudio.enable', 'hardware.pulseaudio.enable'],
    ],
    unless: off('services.pipewire.audio.enable'),
    severity: 'error',
    why: 'PipeWire plays the sound as soon as it stands in for ALSA or JACK.',
  },
  // services/networking/networkmanager.nix
  {
    of: 'nixos',
    options: one('networking.networkmanager.enable', 'networking.wireless.enable'),
    unless: filled('networking.networkmanager.unmanaged'),
    severity: 'error',
    why: 'NetworkManager looks after Wi-Fi by itself.',
  },
  // services/networking/iwd.nix
  {
    of: 'nixos',
    options: one('networking.wireless.enable', 'networking.wireless.iwd.enable'),
    severity: 'error',
    why: 'Both connect to Wi-Fi, and only one may.',
  },
  // services/hardware/power-profiles-daemon.nix, auto-cpufreq.nix and tuned.nix
  {
    of: 'nixos',
    options: one(
      'services.power-profiles-daemon.enable',
      'services.tlp.enable',
      'services.auto-cpufreq.enable',
      'services.tuned.enable',
    ),
    severity: 'error',
    why: 'Each wants to decide alone how much power the machine may use.',
  },
  // services/desktop-managers/gnome.nix and plasma6.nix turn power-profiles-daemon on
  {
    of: 'nixos',
    options: [
      ['services.tlp.enable', 'services.auto-cpufreq.enable'],
      [
        'services.desktopManager.gnome.enable',
        'services.xserver.desktopManager.gnome.enable',
        'services.desktopManager.plasma6.enable',
        'services.desktopManager.cosmic.enable',
      ],
    ],
    unless: set('services.power-profiles-daemon.enable'),
    severity: 'warning',
    why: 'The desktop turns power-profiles-daemon on, and only one may look after power: turn services.power-profiles-daemon.enable off.',
  },
  // system/boot/loader: each defines system.build.installBootLoader
  {
    of: 'nixos',
    options: one(
      'boot.loader.systemd-boot.enable',
      'boot.loader.grub.enable',
      'boot.loader.limine.enable',
      'boot.loader.refind.enable',
      'boot.loader.generic-extlinux-compatible.enable',
      'boot.lanzaboote.enable',
    ),
    severity: 'error',
    why: 'A machine is started by one boot loader.',
  },
  // services/display-managers: each defines services.displayManager.execCmd
  {
    of: 'nixos',
    options: [
      ['services.displayManager.gdm.enable', 'services.xserver.displayManager.gdm.enable'],
      ['services.displayManager.sddm.enable', 'services.xserver.displayManager.sddm.enable'],
      ['services.xserver.displayManager.lightdm.enable'],
      ['services.displayManager.ly.enable'],
      ['services.displayManager.lemurs.enable'],
    ],
    severity: 'error',
    why: 'There is one login screen.',
  },
  {
    of: 'nixos',
    options: [
      ['services.greetd.enable', 'services.displayManager.cosmic-greeter.enable'],
      [
        'services.displayManager.gdm.enable',
        'services.displayManager.sddm.enable',
        'services.displayManager.ly.enable',
        'services.xserver.displayManager.lightdm.enable',
        'services.xserver.displayManager.gdm.enable',
      ],
    ],
    severity: 'warning',
    why: 'Both are login screens, and only one can have the screen.',
  },
  // programs/seahorse.nix and services/desktop-managers/plasma6.nix
  {
    of: 'nixos',
    options: [
      ['services.desktopManager.gnome.enable', 'services.xserver.desktopManager.gnome.enable'],
      ['services.desktopManager.plasma6.enable', 'services.xserver.desktopManager.plasma5.enable'],
    ],
    unless: set('programs.ssh.askPassword'),
    severity: 'error',
    why: 'Both decide which window asks for passwords of SSH. Set programs.ssh.askPassword to keep both.',
  },
  // programs/ssh.nix and services/desktops/gnome/gcr-ssh-agent.nix
  {
    of: 'nixos',
    options: one(
      'programs.ssh.startAgent',
      'programs.gnupg.agent.enableSSHSupport',
      'services.gnome.gcr-ssh-agent.enable',
    ),
    severity: 'error',
    why: 'Keys of SSH are kept by one agent.',
  },
  {
    of: 'nixos',
    options: [
      ['programs.ssh.startAgent'],
      [
        'services.gnome.gnome-keyring.enable',
        'services.desktopManager.gnome.enable',
        'services.xserver.desktopManager.gnome.enable',
      ],
    ],
    unless: set('services.gnome.gcr-ssh-agent.enable'),
    severity: 'warning',
    why: 'The keyring of GNOME brings an agent for SSH keys too: turn services.gnome.gcr-ssh-agent.enable off.',
  },
  // virtualisation/podman/default.nix
  {
    of: 'nixos',
    options: [
      ['virtualisation.docker.enable'],
      ['virtualisation.podman.dockerCompat', 'virtualisation.podman.dockerSocket.enable'],
    ],
    severity: 'error',
    why: 'Podman can only stand in for Docker where Docker is not.',
  },
  // hardware/video/nvidia.nix
  {
    of: 'nixos',
    options: one(
      'hardware.nvidia.prime.offload.enable',
      'hardware.nvidia.prime.sync.enable',
      'hardware.nvidia.prime.reverseSync.enable',
    ),
    severity: 'error',
    why: 'These are ways to use two graphics chips, and one has to be chosen.',
  },
  // security/sudo-rs.nix
  {
    of: 'nixos',
    options: one('security.sudo.enable', 'security.sudo-rs.enable'),
    severity: 'error',
    why: 'Both are the command sudo.',
  },
  // services/web-servers/nginx/default.nix
  {
    of: 'nixos',
    within: 'services.nginx.virtualHosts.*',
    options: one('addSSL', 'onlySSL', 'forceSSL'),
    severity: 'error',
    why: 'HTTPS is offered beside HTTP, alone, or in its place.',
  },
  // config/users-groups.nix
  {
    of: 'nixos',
    within: 'users.users.*',
    options: one('isNormalUser', 'isSystemUser'),
    severity: 'error',
    why: 'An account is a person’s or a service’s.',
  },
];

/** Sources: the assertions of the modules of nix-darwin that are named beside each row. */
const ofDarwin: readonly Conflict[] = [
  // programs/zsh/default.nix
  {
    of: 'darwin',
    options: one(
      'programs.zsh.enableSyntaxHighlighting',
      'programs.zsh.enableFastSyntaxHighlighting',
    ),
    severity: 'error',
    why: 'Both colour what you type.',
  },
];

/** Sources: the assertions and warnings of the modules of Home Manager that are named beside each row. */
const ofHomes: readonly Conflict[] = [
  // programs/git.nix
  {
    of: 'home',
    options: one(
      'programs.delta.enableGitIntegration',
      'programs.diff-highlight.enableGitIntegration',
      'programs.diff-so-fancy.enableGitIntegration',
      'programs.difftastic.git.enable',
      'programs.patdiff.enableGitIntegration',
      'programs.riff.enableGitIntegration',
    ),
    severity: 'error',
    why: 'Git shows differences with one program.',
  },
  // services/gnome-keyring.nix and services/pass-secret-service.nix
  {
    of: 'home',
    options: one('services.gnome-keyring.enable', 'services.pass-secret-service.enable'),
    severity: 'error',
    why: 'Programs keep their passwords in one place.',
  },
  // programs/nix-index.nix
  {
    of: 'home',
    options: [['programs.nix-index.enable'], ['programs.command-not-found.enable']],
    unless: any(
      off('programs.nix-index.enableBashIntegration'),
      off('programs.nix-index.enableZshIntegration'),
    ),
    severity: 'error',
    why: 'Both answer when a command is not there.',
  },
  // programs/hyprpanel/default.nix
  ...['swaync', 'dunst', 'mako'].map(
    (daemon): Conflict => ({
      of: 'home',
      options: one('programs.hyprpanel.enable', `services.${daemon}.enable`),
      severity: 'error',
      why: 'HyprPanel shows messages by itself.',
    }),
  ),
  // targets/darwin/copyapps.nix
  {
    of: 'home',
    options: one('targets.darwin.copyApps.enable', 'targets.darwin.linkApps.enable'),
    severity: 'error',
    why: 'Applications are copied or linked.',
  },
  // services/gpg-agent.nix and services/ssh-agent.nix; the modules of the summer of 2026 refuse some pairs
  {
    of: 'home',
    options: [
      ['services.ssh-agent.enable'],
      ['services.gpg-agent.enableSshSupport'],
      ['services.yubikey-agent.enable'],
      ['services.proton-pass-agent.enable'],
    ],
    severity: 'warning',
    why: 'Keys of SSH are kept by one agent.',
  },
  // services/swaync.nix, dunst.nix, mako.nix: each answers to the same name on D-Bus
  {
    of: 'home',
    options: one('services.swaync.enable', 'services.dunst.enable', 'services.mako.enable'),
    severity: 'warning',
    why: 'Messages are shown by one program: the others fail to start.',
  },
  // programs/nh.nix
  {
    of: 'home',
    options: one('programs.nh.clean.enable', 'nix.gc.automatic'),
    severity: 'warning',
    why: 'Both clear the store.',
  },
];

export const conflictTable: readonly Conflict[] = [...ofNixos, ...ofDarwin, ...ofHomes];
