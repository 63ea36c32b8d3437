{
  services.a.b.c = 1;
  programs.git.enable = true;
  services.a.b.d = 2;
  services = {
    e.a = 3;
    # of another kind
    f = { g.h = 4; };
    e.g = 5;
  };
  users = { users = { me = { isNormalUser = true; }; }; };
  programs = {
    mtr = { enable = true; };
    mtr.package = null;
  };
  programs.git.lfs.enable = true;
  services.z = { };
  users.users.me.extraGroups = [ ];
  users.users.you = { };
  services.z.y = "late";
  services.f.g.i = "very late";
}
