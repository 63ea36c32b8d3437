{
  description = "Wired by blueprint";

  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";
    blueprint.url = "github:numtide/blueprint";
  };

  outputs = inputs: inputs.blueprint { inherit inputs; prefix = "nix/"; };
}
