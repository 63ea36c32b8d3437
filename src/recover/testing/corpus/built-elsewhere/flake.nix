{
  description = "Another flake makes the machines";
  inputs.nixpkgs.url = "github:nixos/nixpkgs/nixos-unstable";
  inputs.builder.url = "github:example/builder";
  outputs = { builder, ... }@inputs: builder.lib.makeEverything { inherit inputs; src = ./.; };
}
