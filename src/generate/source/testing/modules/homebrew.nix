{ ... }:
{
  homebrew = {
    enable = true;
    onActivation = { autoUpdate = true; upgrade = true; cleanup = "zap"; };
    taps = builtins.attrNames { "homebrew/services" = 1; };
    brews = [
      "mas"
      { name = "colima"; restart_service = true; args = [ "HEAD" ]; }
    ];
    casks = [
      # browsers
      "firefox"
      "orion" # to see what the others see

      # "docker"
      "raycast"
    ];
    masApps = {
      Xcode = 497799835;
      "Key Note" = 409183694;
    };
  };
}
