{ inputs, lib, config, ... }:
{
  disabledModules = [ "services/misc/gitea.nix" ];
  imports = [
    ./disks.nix
    inputs.nixos-hardware.nixosModules.framework-13-7040-amd
    (import ./users.nix { names = [ "eva" "adam" ]; })
    { environment.variables.IN_LINE = "1"; }
    ({ pkgs, ... }: { environment.systemPackages = [ pkgs.usbutils ]; })
    "${inputs.nixpkgs}/nixos/modules/profiles/minimal.nix"
  ] ++ (lib.optional (builtins.pathExists ./local.nix) ./local.nix) ++ [ ../shared ];
  _file = ./default.nix;
  networking.hostId = "8425e349";
  _module.args.flavour = "mocha";
}
