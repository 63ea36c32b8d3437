{ inputs, lib, ... }:
{
  nixpkgs = {
    config = {
      allowUnfree = true;
      allowUnfreePredicate = pkg: builtins.elem (lib.getName pkg) [ "steam" "steam-run" ];
      permittedInsecurePackages = [ "electron-25.9.0" "openssl-1.1.1w" ];
      packageOverrides = pkgs: {
        vaapiIntel = pkgs.vaapiIntel.override { enableHybridCodec = true; };
      };
    };
    overlays = [
      inputs.emacs-overlay.overlays.default
      (final: prev: {
        # newer than the stable one
        unstable = import inputs.unstable {
          inherit (final) system;
          config.allowUnfree = true;
        };
        slock = prev.slock.overrideAttrs (old: { patches = (old.patches or [ ]) ++ [ ./slock.patch ]; });
      })
    ];
  };
}
