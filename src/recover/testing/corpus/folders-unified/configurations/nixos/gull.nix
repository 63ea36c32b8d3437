{ flake, ... }:
{
  imports = [ flake.inputs.self.nixosModules.default ];
  nixpkgs.hostPlatform = "x86_64-linux";
  services.fwupd.enable = true;
}
