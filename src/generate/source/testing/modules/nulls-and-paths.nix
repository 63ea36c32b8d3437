{ lib, ... }:
{
  imports = [ ./a.nix ../common ./sub/dir ];
  services.logrotate.configFile = null;
  environment.etc.hosts.source = /etc/hosts.local;
  programs.ssh.knownHostsFiles = [ ./known/work ../shared/known ];
  users.users.root.hashedPassword = null;
  users.users.lea.openssh.authorizedKeys.keyFiles = [ ./keys/lea.pub ];
  users.motd = builtins.readFile ./motd;
  networking.extraHosts = lib.fileContents ./hosts;
  age.identityPaths = [ "/persist/etc/ssh/key" ];
}
