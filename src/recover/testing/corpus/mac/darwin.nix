{ ... }: {
  system.primaryUser = "nora";
  system.defaults.dock.autohide = true;
  homebrew.enable = true;
  users.users.nora.home = "/Users/nora";
  system.stateVersion = 5;
}
