{ name, lib, ... }:
{
  programs.ssh.matchBlocks = {
    "*.example.org" = { port = 2222; user = "git"; };
    "github.com" = { identityFile = "~/.ssh/id_ed25519"; };
    "*" = { };
    ${"computed-" + name}.port = 1;
    "${name}.lan" = { port = 3; proxyJump = "gate"; };
  };
  environment.etc."a \"b\" c".text = "q";
  environment.etc."\${literal}".text = "r";
  services."with".enable = true;
  services."123".enable = false;
  services."".enable = false;
  xdg.mimeApps.defaultApplications."x-scheme-handler/http" = "firefox.desktop";
  programs.x.a-b'c_1.y = 1;
  programs.x.or = 2;
  ${if name == "x" then "warnings" else null} = [ "hm" ];
}
