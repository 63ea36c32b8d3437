inputs:
let
  lib = inputs.nixpkgs.lib.extend (final: prev: { inRoot = prev.path.append ../.; });
in
lib
// {
  machine = name: module: {
    nixosConfigurations.${name} = lib.nixosSystem {
      system = "x86_64-linux";
      modules = [ module ];
    };
  };
}
