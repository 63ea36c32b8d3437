# Inputs for generated flakes, just deep enough to evaluate them: modules merge recursively, options are free-form.
{ names, extra }:
let
  inherit (builtins)
    attrNames
    concatLists
    concatMap
    foldl'
    functionArgs
    hasAttr
    intersectAttrs
    isAttrs
    isFunction
    isList
    isPath
    listToAttrs
    mapAttrs
    removeAttrs
    ;

  # Sets merge, lists join, and two different values for one option are a mistake of the generator.
  merge =
    path: a: b:
    if isAttrs a && isAttrs b then
      a
      // mapAttrs (name: value: if hasAttr name a then merge (path ++ [ name ]) a.${name} value else value) b
    else if isList a && isList b then
      a ++ b
    else if a == b then
      a
    else
      throw "two values for ${toString path}";

  call =
    args: module:
    let
      value = if isPath module then import module else module;
    in
    if isFunction value then
      value (if functionArgs value == { } then args else intersectAttrs (functionArgs value) args)
    else
      value;

  flatten =
    args: module:
    let
      body = call args module;
    in
    [ (removeAttrs body [ "imports" ]) ] ++ concatMap (flatten args) (body.imports or [ ]);

  evaluate =
    { modules, args }:
    let
      all = args // {
        inherit config;
        lib.mkDefault = value: value;
        options = { };
      };
      config = foldl' (merge [ ]) { } (concatLists (map (flatten all) modules));
    in
    config;

  pkgsOf = system: { inherit system; };

  # What JSON has no words for.
  plain =
    value:
    if isPath value then
      { path = toString value; }
    else if isFunction value then
      { function = true; }
    else if isAttrs value then
      mapAttrs (_: plain) value
    else if isList value then
      map plain value
    else
      value;

  system =
    kind:
    {
      modules,
      specialArgs ? { },
    }:
    let
      config = evaluate {
        inherit modules;
        args = specialArgs // {
          pkgs = pkgsOf config.nixpkgs.hostPlatform;
        };
      };
      homeManager = config.home-manager or { };
      home =
        _: module:
        evaluate {
          modules = [ module ] ++ homeManager.sharedModules or [ ];
          args = homeManager.extraSpecialArgs or { } // {
            osConfig = config;
            pkgs = pkgsOf config.nixpkgs.hostPlatform;
          };
        };
    in
    {
      inherit kind;
      config = plain (removeAttrs config [ "home-manager" ]);
      homes =
        if !(config ? home-manager) then
          { }
        else if homeManager.importedFor or "" == kind then
          plain (mapAttrs home homeManager.users)
        else
          throw "home-manager is used in a ${kind} system that did not import it";
      homeManager = plain (
        removeAttrs homeManager [
          "users"
          "sharedModules"
          "extraSpecialArgs"
          "importedFor"
        ]
      );
      inputs = specialArgs ? inputs && (config ? home-manager -> homeManager ? extraSpecialArgs.inputs);
    };

  home =
    {
      pkgs,
      modules,
      extraSpecialArgs ? { },
    }:
    {
      kind = "home";
      inherit (pkgs) system;
      config = plain (evaluate {
        inherit modules;
        args = extraSpecialArgs // {
          inherit pkgs;
        };
      });
      inputs = extraSpecialArgs ? inputs;
    };

  nixpkgs = {
    lib.nixosSystem = system "nixos";
    legacyPackages =
      listToAttrs (
        map (name: {
          inherit name;
          value = pkgsOf name;
        }) [
          "x86_64-linux"
          "aarch64-linux"
          "aarch64-darwin"
          "x86_64-darwin"
        ]
      );
  };

  own = {
    inherit nixpkgs;
    nixpkgs-darwin = nixpkgs;
    nix-darwin.lib.darwinSystem = system "darwin";
    home-manager = {
      lib.homeManagerConfiguration = home;
      nixosModules.home-manager.home-manager.importedFor = "nixos";
      darwinModules.home-manager.home-manager.importedFor = "darwin";
      flakeModules.home-manager = { };
    };
    flake-parts.lib.mkFlake = { inputs }: module: assert inputs ? self; assert isList module.systems; module.flake;
  };

  # An extra input has whatever outputs the config asks of it: empty modules and overlays that do nothing.
  outputs =
    paths:
    foldl' (all: path: merge [ ] all (nested path)) { } paths;
  nested =
    path:
    if path == [ ] then
      { }
    else
      { ${builtins.head path} = nested (builtins.tail path); };
in
listToAttrs (
  map (name: {
    inherit name;
    value = own.${name} or (outputs (extra.${name} or [ ]));
  }) names
)
// {
  self = { };
}
