{ config, ... }:
{ programs.vim.enable = true; home.sessionVariables.HOST = config.networking.hostName; }
