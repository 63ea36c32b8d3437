{ pkgs, ... }: {
  programs.vscode = {
    enable = true;
    extensions = (with pkgs.vscode-extensions; [ bbenoist.nix ms-python.python ]) ++ pkgs.vscode-utils.extensionsFromVscodeMarketplace [
      { name = "theme"; publisher = "someone"; version = "1.2.3"; sha256 = "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="; }
    ];
    userSettings = {
      "editor.fontSize" = 14;
      "editor.rulers" = [ 80 120 ];
      "[nix]"."editor.tabSize" = 2;
      "files.exclude" = { "**/.git" = true; };
      "window.zoomLevel" = -1;
    };
  };
}
