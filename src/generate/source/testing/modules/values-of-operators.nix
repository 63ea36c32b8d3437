{ config, lib, ... }:
{
  zramSwap.memoryMax = 4 * 1024 * 1024 * 1024;
  services.a = {
    has = config ? services;
    or = config.my.port or 80;
    implies = config.x.enable -> config.y.enable;
    minus = -(5);
    list = [ (-1) (2 + 3) (!true) null ];
    text = "a" + "b" + ''c'';
    path = ./. + "/x";
    fn = { name, ... }@all: x: all // { inherit name x; };
  };
}
