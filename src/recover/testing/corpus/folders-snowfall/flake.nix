{
  inputs = {
    nixpkgs.url = "github:nixos/nixpkgs/nixos-25.11";
    snowfall-lib = {
      url = "github:snowfallorg/lib";
      inputs.nixpkgs.follows = "nixpkgs";
    };
  };

  outputs =
    inputs:
    let
      lib = inputs.snowfall-lib.mkLib {
        inherit inputs;
        src = ./.;
        snowfall.root = ./nix;
      };
    in
    lib.mkFlake { channels-config.allowUnfree = true; };
}
