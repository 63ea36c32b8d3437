{ config, lib, ... }:
{
  config = lib.mkMerge [
    { services.pipewire.enable = true; services.pipewire.alsa.enable = true; }
    (lib.mkIf config.services.jack.jackd.enable {
      services.pipewire.enable = lib.mkForce false;
      services.pulseaudio.enable = false;
    })
    (lib.mkIf (config.networking.hostName == "studio") {
      # real time
      security.rtkit.enable = true;
      boot.kernelParams = [ "threadirqs" ];
    })
    (lib.mkIf (config.networking.hostName == "stage") {
      boot.kernelParams = [ "preempt=full" ];
    })
  ];
}
