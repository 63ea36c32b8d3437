args: with args; {
  services.syncthing = {
    enable = true;
    user = "otis";
    dataDir = "/home/otis/sync";
    package = pkgs.syncthing;
  };
}
