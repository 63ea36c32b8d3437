{
  inputs.nixpkgs.url = "github:nixos/nixpkgs/nixos-unstable";

  outputs =
    { nixpkgs, ... }@inputs:
    let
      lib = import ./lib inputs;
      names = lib.pipe ./hosts [ builtins.readDir builtins.attrNames ];
    in
    builtins.foldl' lib.recursiveUpdate { } (
      [ { formatter = { }; } ]
      ++ map (name: lib.machine name ./hosts/${name}) names
      ++ lib.forEach [ "spare" ] (name: lib.machine name (lib.inRoot "other/${name}.nix"))
    );
}
