{
  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";
    home-manager.url = "github:nix-community/home-manager";
    home-manager.inputs.nixpkgs.follows = "nixpkgs";
  };
  outputs = inputs@{ self, nixpkgs, home-manager }:
    let
      hosts = {
        north = { system = "x86_64-linux"; user = "finn"; };
        south = { system = "aarch64-linux"; user = "greta"; };
      };
    in {
      nixosConfigurations = builtins.mapAttrs (name: { system, user, extra ? [ ] }: nixpkgs.lib.nixosSystem {
        inherit system;
        modules = [
          ./hosts/${name}.nix
          home-manager.nixosModules.default
          ({ ... }: { home-manager.users.${user}.imports = [ ./homes/${user}.nix ]; })
        ] ++ extra;
      }) hosts;
    };
}
