{
  services.redshift.latitude = 51.5074;
  services.redshift.longitude = -0.1278;
  services.earlyoom.freeMemThreshold = 5;
  services.picom.shadowOffsets = [ (-7) (-7) ];
  services.picom.fadeSteps = [ 0.03 0.03 ];
  programs.alacritty.settings = {
    window = { opacity = .95; padding = { x = 4; y = 4; }; };
    scrolling.history = 100000;
    font.size = 1.1e1;
  };
}
