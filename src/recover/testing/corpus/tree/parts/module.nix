{
  systems = [ "x86_64-linux" ];
  flake.nixosModules.barn = { pkgs, ... }: { environment.systemPackages = [ pkgs.git ]; };
}
