{ lib, ... }:
{
  imports = map (name: ./roles + "/${name}.nix") [ "web" "mail" ];
  system.stateVersion = "24.05";
}
