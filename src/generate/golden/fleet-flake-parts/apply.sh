#!/bin/sh
# Puts this configuration in place, builds it, shows what changes, and switches to it after asking.
#
#   sh apply.sh [CONFIGURATION [FOLDER]]
set -eu

say() { printf '%s\n' "$*"; }
fail() {
  printf 'apply.sh: %s\n' "$*" >&2
  exit 1
}

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
NIX_CONFIG="${NIX_CONFIG:-}
extra-experimental-features = nix-command flakes"
export NIX_CONFIG

# What each configuration asks of the machine.
choose() {
  name=$1
  case $name in
    'laptop')
      way=nixos
      folder=/etc/nixos
      kernel=Linux
      machines=x86_64
      user=''
      hardware=hosts/laptop/hardware-configuration.nix
      suffix=backup
      overwrite=''
      ;;
    'server')
      way=nixos
      folder=/etc/nixos
      kernel=Linux
      machines=x86_64
      user=''
      hardware=hosts/server/hardware-configuration.nix
      suffix=backup
      overwrite=''
      ;;
    'macbook')
      way=darwin
      folder=/etc/nix-darwin
      kernel=Darwin
      machines='aarch64 arm64'
      user=''
      hardware=''
      suffix=backup
      overwrite=''
      ;;
    'alice@desk')
      way=standalone
      folder="$HOME"/.config/home-manager
      kernel=Linux
      machines=x86_64
      user=alice
      hardware=''
      suffix=backup
      overwrite=''
      ;;
    'bob')
      way=standalone
      folder="$HOME"/.config/home-manager
      kernel=Linux
      machines=x86_64
      user=bob
      hardware=''
      suffix=backup
      overwrite=''
      ;;
    'alice@pi')
      way=standalone
      folder="$HOME"/.config/home-manager
      kernel=Linux
      machines='aarch64 arm64'
      user=alice
      hardware=''
      suffix=backup
      overwrite=''
      ;;
    *) return 1 ;;
  esac
}
if [ $# -gt 0 ]; then
  choose "$1" || fail 'there are only these configurations: laptop, server, macbook, alice@desk, bob, alice@pi'
else
  host=$(uname -n)
  host=${host%%.*}
  choose "$host" || choose "$(id -un)@$host" || choose "$(id -un)" ||
    fail 'say which configuration: laptop, server, macbook, alice@desk, bob, alice@pi'
fi
if [ $# -gt 1 ]; then folder=$2; fi

# Only on the machine, and as the user, that this was made for.
[ "$(uname -s)" = "$kernel" ] || fail "$name is meant for $kernel, and this is $(uname -s)"
case " $machines " in
  *" $(uname -m) "*) ;;
  *) fail "$name is meant for ${machines%% *}, and this machine is $(uname -m)" ;;
esac
command -v nix > /dev/null || fail 'Nix is missing; see https://nixos.org/download'
case $way in
  nixos)
    command -v nixos-rebuild > /dev/null || fail 'this machine does not run NixOS'
    as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }
    as_owner() { as_root "$@"; }
    ;;
  darwin)
    [ "$(id -u)" -ne 0 ] || fail 'run this without sudo; it asks for your password when it needs it'
    as_root() { sudo "$@"; }
    as_owner() { "$@"; }
    ;;
  standalone)
    [ "$(id -un)" = "$user" ] || fail "run this as $user, and without sudo"
    as_root() { "$@"; }
    as_owner() { "$@"; }
    ;;
esac

# What is in the folder now goes into an archive beside it, which only its owner can read.
if [ -d "$folder" ] && [ -n "$(ls -A "$folder")" ]; then
  archive=$folder.$(date +%Y%m%d-%H%M%S).tar.gz
  (umask 077 && as_root tar -czf "$archive" -C "$folder" .)
  say "Kept a copy of $folder in $archive"
fi

as_root mkdir -p "$folder"
if [ "$way" = darwin ] && [ ! -w "$folder" ]; then as_root chown -R "$(id -un)" "$folder"; fi
folder=$(CDPATH='' cd -- "$folder" && pwd -P)

present() { [ -e "$folder/$1" ] || [ -L "$folder/$1" ]; }
put() {
  as_owner mkdir -p "$(dirname -- "$folder/$1")"
  as_owner rm -f "$folder/$1"
  as_owner cp "$here/$1" "$folder/$1"
}
if [ "$here" != "$folder" ]; then
  put flake.nix
  put hosts/laptop/configuration.nix
  put hosts/server/configuration.nix
  put hosts/macbook/configuration.nix
  put homes/alice.nix
  put homes/bob.nix
  put README.md
  put apply.sh
  put .gitignore
  present hosts/server/hardware-configuration.nix || put hosts/server/hardware-configuration.nix
fi

# The machine's own hardware file is made here if it is missing, and never written over.
if [ -n "$hardware" ] && ! present "$hardware"; then
  found=$(as_root nixos-generate-config --show-hardware-config)
  as_owner mkdir -p "$(dirname -- "$folder/$hardware")"
  printf '%s\n' "$found" | as_owner tee "$folder/$hardware" > /dev/null
  say "Made $folder/$hardware for this machine"
fi

# In a git repository, a flake sees only the files that git knows.
if command -v git > /dev/null; then
  as_owner git -C "$folder" rev-parse --is-inside-work-tree > /dev/null 2>&1 ||
    as_owner git -C "$folder" init --quiet
  as_owner git -C "$folder" add -A .
elif [ -e "$folder/.git" ]; then
  fail 'git is missing, and Nix needs it to read this folder'
fi

case $way in
  nixos)
    output="nixosConfigurations.\"$name\".config.system.build.toplevel"
    current=/run/current-system
    ;;
  darwin)
    output="darwinConfigurations.\"$name\".system"
    current=/run/current-system
    ;;
  standalone)
    output="homeConfigurations.\"$name\".activationPackage"
    current=${XDG_STATE_HOME:-$HOME/.local/state}/nix/profiles/home-manager
    ;;
esac
say "Building $name"
built=$(as_owner env NIX_CONFIG="$NIX_CONFIG" nix build --no-link --print-out-paths "$folder#$output")

if [ -e "$current" ]; then
  say 'What changes:'
  if command -v nvd > /dev/null; then
    nvd diff "$current" "$built" || say 'The two cannot be compared.'
  else
    nix store diff-closures "$current" "$built" || say 'The two cannot be compared.'
  fi
fi

printf 'Switch to it now? [y/N] '
answer=''
read -r answer || :
case $answer in
  [yY]*) ;;
  *)
    say "Nothing is switched. The files are in $folder"
    exit 0
    ;;
esac
case $way in
  nixos) as_root env NIX_CONFIG="$NIX_CONFIG" nixos-rebuild switch --flake "$folder#$name" ;;
  darwin)
    as_root env NIX_CONFIG="$NIX_CONFIG" "$built/sw/bin/darwin-rebuild" switch --flake "$folder#$name"
    ;;
  standalone)
    if [ -n "$suffix" ]; then
      HOME_MANAGER_BACKUP_EXT=$suffix
      HOME_MANAGER_BACKUP_OVERWRITE=$overwrite
      export HOME_MANAGER_BACKUP_EXT HOME_MANAGER_BACKUP_OVERWRITE
    fi
    "$built/activate"
    ;;
esac
say 'Done.'
