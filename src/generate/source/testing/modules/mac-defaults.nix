{ pkgs, lib, self, ... }: {
  system.primaryUser = "mathilde";
  system.defaults = {
    dock = {
      autohide = true;
      autohide-delay = 0.0;
      tilesize = 36;
      persistent-apps = [ "/Applications/Safari.app" "${pkgs.wezterm}/Applications/WezTerm.app" ];
      wvous-tl-corner = null;
    };
    finder.FXPreferredViewStyle = "Nlsv"; # list, like a grown-up
    finder._FXShowPosixPathInTitle = true;
    NSGlobalDomain = {
      AppleInterfaceStyle = "Dark";
      KeyRepeat = 2;
      "com.apple.swipescrolldirection" = false;
      "com.apple.trackpad.scaling" = 1.5;
    };
    trackpad.ActuationStrength = 0;
    screencapture.location = "~/Pictures/Bildschirmfotos";
  };
  security.pam.services.sudo_local.touchIdAuth = true;
  system.configurationRevision = self.rev or self.dirtyRev or null;
}
