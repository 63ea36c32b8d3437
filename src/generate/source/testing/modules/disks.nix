{ disks ? [ "/dev/nvme0n1" ], ... }: {
  disko.devices = { disk = { main = { type = "disk"; device = "/dev/nvme0n1"; content = { type = "gpt"; partitions = { ESP = { size = "512M"; type = "EF00"; content = rec { type = "filesystem"; format = "vfat"; mountpoint = "/boot"; }; }; }; }; }; }; };
}
