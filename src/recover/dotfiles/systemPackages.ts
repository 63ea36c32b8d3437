/** Packages of other systems that are no choice of a person: what the system brings itself, or sets up by an option. */

import type { PackageManager } from './packageNames.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const itsOwn = 'The system itself brings this, or does without it.';

/** What every Linux is made of, and what the other system manages itself with. */
const core = words(`
  base base-devel base-files base-passwd bash-builtins filesystem setup basesystem core coreutils-common
  linux linux-lts linux-zen linux-hardened linux-generic linux-base linux-firmware linux-headers linux-lts-headers
  kernel kernel-core kernel-modules kernel-headers kernel-devel firmware microcode_ctl amd-ucode intel-ucode
  amd64-microcode intel-microcode systemd systemd-sysv systemd-resolved systemd-timesyncd systemd-libs systemd-udev
  udev init sysvinit-utils dbus dbus-x11 dbus-broker polkit policykit-1 pam shadow passwd login sudo mount util-linux-core
  glibc libc6 libc-bin locales tzdata ca-certificates keyboard-configuration console-setup kbd console-data
  grub efibootmgr os-prober shim shim-signed refind syslinux dracut mkinitcpio initramfs-tools plymouth
  apt apt-utils apt-transport-https aptitude dpkg debconf debianutils software-properties-common lsb-release lsb-base
  debian-archive-keyring ubuntu-keyring ubuntu-minimal ubuntu-standard ubuntu-desktop ubuntu-server
  ubuntu-restricted-extras snapd update-manager unattended-upgrades needrestart popularity-contest tasksel
  dnf dnf-plugins-core yum rpm rpmfusion-free-release rpmfusion-nonfree-release fedora-release fedora-repos
  pacman pacman-contrib pacman-mirrorlist reflector archlinux-keyring yay paru pikaur trizen
  iproute iproute2 iputils iputils-ping ifupdown netbase isc-dhcp-client dhcpcd hostname e2fsprogs
  selinux-policy selinux-policy-targeted apparmor rsyslog logrotate at acl attr
  xorg xorg-server xorg-xinit xserver-xorg mesa mesa-utils mesa-vulkan-drivers vulkan-radeon vulkan-intel
`);

/** Beginnings of names of the system's parts; of libraries other packages ask themselves. */
const coreStarts = [
  'linux-image-',
  'linux-headers-',
  'linux-modules-',
  'linux-generic-',
  'linux-firmware-',
  'firmware-',
  'kernel-',
  'grub-',
  'grub2-',
  'systemd-',
  'task-',
  'language-pack-',
  'langpacks-',
  'glibc-',
  'xf86-',
  'xserver-xorg-',
  'fedora-release-',
  'mkinitcpio-',
  'lib',
];

const headers = 'These are files to build against, which other packages ask for themselves.';

/** Names that begin like a library's and are programs. */
const programs = words(`
  libreoffice libreoffice-fresh libreoffice-qt librewolf librecad libresprite libqalculate libnotify libsecret
  librsvg libavif libwebp libfido2 libertine libertinus liberation_ttf libtool
`);

/** Whose NixOS has an option, which does more than a package could. */
const options: readonly (readonly [option: string, names: string])[] = [
  [
    'virtualisation.docker.enable',
    'docker docker.io docker-ce docker-ce-cli docker-engine containerd.io moby-engine',
  ],
  [
    'virtualisation.libvirtd.enable',
    'libvirt libvirt-daemon libvirt-daemon-system libvirt-clients',
  ],
  [
    'virtualisation.virtualbox.host.enable',
    'virtualbox virtualbox-host-modules-arch virtualbox-dkms',
  ],
  ['services.openssh.enable', 'openssh-server ssh'],
  [
    'networking.networkmanager.enable',
    'networkmanager network-manager NetworkManager NetworkManager-wifi',
  ],
  ['networking.wireless.enable', 'wpa_supplicant wpasupplicant'],
  ['networking.firewall.enable', 'ufw firewalld iptables nftables iptables-nft'],
  ['services.pipewire.enable', 'pipewire pipewire-pulse pipewire-alsa pipewire-jack wireplumber'],
  ['hardware.bluetooth.enable', 'bluez bluez-utils bluetooth'],
  ['services.printing.enable', 'cups cups-client cups-pdf printer-driver-all'],
  ['services.flatpak.enable', 'flatpak'],
  ['services.displayManager.sddm.enable', 'sddm'],
  ['services.xserver.displayManager.lightdm.enable', 'lightdm lightdm-gtk-greeter'],
  [
    'services.desktopManager.plasma6.enable',
    'plasma-desktop plasma-meta kde-plasma-desktop plasma kde-standard',
  ],
  ['services.xserver.desktopManager.xfce.enable', 'xfce4 xfce4-goodies xfce4-session'],
  ['services.avahi.enable', 'avahi avahi-daemon'],
  ['services.cron.enable', 'cron cronie anacron'],
  ['services.nginx.enable', 'nginx nginx-full nginx-core'],
  ['services.httpd.enable', 'apache2 httpd apache'],
  ['services.postgresql.enable', 'postgresql-server postgresql-contrib'],
  ['services.mysql.enable', 'mariadb-server mysql-server'],
  ['services.redis.servers', 'redis-server'],
  ['services.fwupd.enable', 'fwupd'],
  ['services.tlp.enable', 'tlp'],
  ['services.power-profiles-daemon.enable', 'power-profiles-daemon'],
  ['services.chrony.enable', 'chrony'],
  ['zramSwap.enable', 'zram-generator zram-tools'],
];

/** The options that the reasons name. */
export const namedOptions: readonly string[] = options.map(([option]) => option);

const optionOf: ReadonlyMap<string, string> = new Map(
  options.flatMap(([option, names]) => names.split(' ').map((name) => [name, option] as const)),
);

/** Why a package is left to the system although it may be known, if it is; only for names of Linux's managers. */
export function systemReason(name: string): string | undefined {
  const option = optionOf.get(name);
  if (option !== undefined) return `NixOS sets this up with the option ${option}.`;
  return core.has(name) ? itsOwn : undefined;
}

/** The same by the look of the name, for one that no table has. */
export function systemReasonByLook(manager: PackageManager, name: string): string | undefined {
  if (programs.has(name)) return undefined;
  if (/^nvidia-|^akmod-nvidia|^xorg-x11-drv-nvidia/.test(name)) {
    return 'NixOS sets up this driver with the option services.xserver.videoDrivers.';
  }
  if (/-(?:dev|devel|headers)$/.test(name)) return headers;
  if (coreStarts.some((start) => name.startsWith(start))) return itsOwn;
  if (manager === 'apt' && /^gir1\.2-/.test(name)) return itsOwn;
  if (/^python3?-/.test(name)) {
    return 'Packages for Python come with it: python3.withPackages, or a shell for each project.';
  }
  return undefined;
}
