

{ pkgs
, lib
, ...
}

:



{

  services . openssh . enable
    = true
    ;
  services . openssh
    .ports=[22 2222];


  networking =
  {
              nameservers
              =
              [ "9.9.9.9"
                "149.112.112.112"
              ]
              ;
  search = [
"lan" ];
  }
  ;


  environment.systemPackages = with pkgs
  ; [ git

      vim


      htop ];
      users.users.root.shell
        = lib.mkForce pkgs.bashInteractive;

}


