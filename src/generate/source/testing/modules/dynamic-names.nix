{ username, hostname, pkgs, ... }:
{
  networking.hostName = hostname;

  users.mutableUsers = false;
  users.users.${username} = {
    isNormalUser = true;
    extraGroups = [ "wheel" "video" ];
    shell = pkgs.fish;
  };
  users.users."${username}-guest".isNormalUser = true;

  # keys with dots and slashes in them
  boot.kernel.sysctl."net.ipv4.ip_forward" = 1;
  environment.etc."motd.d/10-hello".text = "hello\n";
  programs.dconf.profiles."user".databases = [ ];
}
