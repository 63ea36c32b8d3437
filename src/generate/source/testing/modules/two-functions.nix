let
  repositories = { cellar = "borg@cellar:repo"; attic = "borg@attic:repo"; };
in
{ user, to ? "cellar" }:
{ config, lib, ... }:
let
  repo = repositories.${to};
in
assert lib.assertMsg (user != "root") "not for root";
{
  services.borgbackup.jobs.home = {
    inherit repo;
    paths = [ "/home/${user}" ];
    exclude = [ "*/.cache" "*/node_modules" ];
    startAt = "hourly";
  };
}
