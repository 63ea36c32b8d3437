{
  inputs = {
    nixpkgs.url = "github:nixos/nixpkgs/nixos-unstable";
    flake-parts.url = "github:hercules-ci/flake-parts";
    nixos-unified.url = "github:srid/nixos-unified";
    ez-configs.url = "github:ehllie/ez-configs";
  };
  outputs = inputs@{ flake-parts, ... }: flake-parts.lib.mkFlake { inherit inputs; } {
    imports = [ inputs.nixos-unified.flakeModules.autoWire inputs.ez-configs.flakeModule ];
    systems = [ "x86_64-linux" ];
    ezConfigs = {
      root = ./ez;
      globalArgs = { inherit inputs; };
      nixos.hosts.rush.userHomeModules = [ "alma" ];
    };
  };
}
