{
  inputs = { nixpkgs = { url = "github:nixos/nixpkgs/nixos-26.05"; }; };
  outputs = { self, nixpkgs, ... }@inputs: {
    nixosConfigurations = import ./hosts { inherit inputs nixpkgs; };
  };
}
