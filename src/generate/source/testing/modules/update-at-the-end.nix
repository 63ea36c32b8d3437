{ pkgs, lib, headless ? false, ... }:
let
  common = { services.openssh.enable = true; };
in
{
  programs.vim.enable = true;
  time.timeZone = "America/Lima";
} // common // (if headless then { } else { services.xserver.enable = true; })
