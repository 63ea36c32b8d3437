/** Names of the inputs that the flake itself may bring, so that no extra input can have them. */

export const ownInputs: readonly string[] = [
  'nixpkgs',
  'nixpkgs-darwin',
  'home-manager',
  'nix-darwin',
  'flake-parts',
];
