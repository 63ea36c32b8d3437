{ pkgs, ... }:
{
  programs = {
    firefox =
      let
        locked = value: { Value = value; Status = "locked"; };
      in
      {
        enable = true;
        policies.Preferences."browser.tabs.warnOnClose" = locked false;
        profiles = {
          default = {
            id = 0;
            search = {
              force = true;
              engines = {
                np = {
                  urls = [ { template = "https://search.nixos.org/packages"; params = [ { name = "query"; value = "{searchTerms}"; } ]; } ];
                  icon = let base = "${pkgs.nixos-icons}/share/icons"; in "${base}/snow.svg";
                  definedAliases = [ "@np" ];
                };
              };
            };
            bookmarks = {
              force = true;
              settings = [
                {
                  name = "bar";
                  toolbar = true;
                  bookmarks = [
                    { name = "mail"; url = "https://mail.example.org/"; }
                    # work
                    { name = "dev"; bookmarks = [ { name = "nix"; url = "https://nixos.org/manual/nix/stable/?q=a%20b"; } ]; }
                  ];
                }
              ];
            };
          };
        };
      };
  };
}
