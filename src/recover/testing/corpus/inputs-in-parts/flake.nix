{
	inputs = {
		nixpkgs = {
			type = "github";
			owner = "NixOS";
			repo = "nixpkgs";
			ref = "nixos-24.11";
		};
		dotfiles = { url = "git+ssh://git@example.org/dotfiles"; flake = false; };
		unstable = { id = "nixpkgs"; type = "indirect"; ref = "nixos-unstable"; };
	};

	outputs = inputs @ { nixpkgs, dotfiles, unstable, ... }: {
		nixosConfigurations."quay" = nixpkgs.lib.nixosSystem rec {
			system = "x86_64-linux";
			specialArgs = { inherit inputs; pkgs-unstable = unstable.legacyPackages.${system}; };
			modules = [ ./configuration.nix ];
		};
	};
}
