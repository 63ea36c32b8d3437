import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Config } from '../../config/config.ts';
import { defaultConfig, defaultInput } from '../../config/defaults.ts';
import { addInput } from '../../config/flakeEdits.ts';
import { setHomeOption } from '../../config/homeEdits.ts';
import { addHost, renameHost, setSystemOption, setWay } from '../../config/hostEdits.ts';
import { arbitraryConfig } from '../../config/testing/arbitraryConfig.ts';
import type { Value } from '../../nix/value.ts';
import { mendConfig } from '../mend.ts';
import { explain } from './explain.ts';

const on: Value = { kind: 'boolean', value: true };
const home = (path: string): Config => setHomeOption(defaultConfig, 0, path.split('.'), on);
const system = (path: string): Config => setSystemOption(defaultConfig, 0, path.split('.'), on);
const codes = (text: string, config?: Config) => explain(text, config).map(({ code }) => code);

const store = '/nix/store/l6pqgzkkh2mj1z7cya1bxhkvgwg3y5xm';

test.each<[text: string, code: string]>([
  ["error: repository path '/etc/nixos' is not owned by current user", 'not-owned'],
  ["fatal: detected dubious ownership in repository at '/etc/nixos'", 'not-owned'],
  [
    `error: An existing package already provides the following file:\n\n         ${store}-home-manager-path/bin/home-manager`,
    'profile-conflict',
  ],
  [
    'error: GDBus.Error:org.freedesktop.DBus.Error.ServiceUnknown: The name ca.desrt.dconf was not provided by any .service files',
    'dconf-missing',
  ],
  [
    'error:\nFailed assertions:\n- system.copySystemConfiguration is not supported with flakes',
    'copy-system-configuration',
  ],
  [
    "error: A definition for option `services.syncthing.dataDir' is not of type `absolute path'. Definition values:\n- In `configuration.nix': \"~/sync\"",
    'tilde',
  ],
  ["cat: '~/secrets/key': No such file or directory", 'tilde'],
  ["error: string '~/x' doesn't represent an absolute path", 'tilde'],
  [
    `error: hash mismatch in fixed-output derivation '${store}-source.drv':\n         specified: sha256-AAAA=\n            got:    sha256-BBBB=`,
    'hash-mismatch',
  ],
  ["error: NAR hash mismatch in input 'github:nixos/nixpkgs/abc'", 'lock-hash-mismatch'],
  [
    `error: collision between \`${store}-vim-9.1/bin/vim' and \`${store}-neovim-0.11/bin/vim'`,
    'collision',
  ],
  [
    `pkgs.buildEnv error: two given paths contain a conflicting subpath:\n  \`${store}-a/bin/x' and\n  \`${store}-b/bin/x'`,
    'collision',
  ],
  [
    `error: output '${store}-x' is not allowed to refer to the following paths:`,
    'store-path-refused',
  ],
  [
    `error: the string 'x' is not allowed to refer to a store path (such as '${store}-x')`,
    'store-path-refused',
  ],
  [`error: writing to file: No space left on device`, 'disk-full'],
  [
    "OSError: [Errno 28] No space left on device: '/boot/EFI/nixos/x.efi.tmp' -> '/boot/EFI/nixos/x.efi'",
    'boot-full',
  ],
  [
    "error: unable to download 'https://cache.nixos.org/nix-cache-info': Couldn't resolve host name (6)",
    'no-network',
  ],
  ['warning: error: Could not resolve host: cache.nixos.org', 'no-network'],
  ["error: unable to download 'https://x.example/a.tgz': HTTP error 418", 'download-failed'],
  [
    "error: unable to download 'https://api.github.com/repos/a/b/commits/HEAD': HTTP error 403",
    'rate-limit',
  ],
  ["error: cannot find flake 'flake:laptop' in the flake registries", 'flake-not-found'],
  ["error: path '/home/alice/x' does not contain a 'flake.nix', searching up", 'no-flake-file'],
  [
    "error: source tree referenced by 'git+file:///etc/nixos' does not contain a '/flake.nix' file",
    'no-flake-file',
  ],
  ["warning: Git tree '/etc/nixos' is dirty", 'dirty-tree'],
  [
    `error: Package ‘openssl-1.1.1w’ in ${store}-source/x.nix:1 is marked as insecure, refusing to evaluate.`,
    'insecure-package',
  ],
  [
    `error: Package ‘foo-1’ in ${store}-source/x.nix:1 is marked as broken, refusing to evaluate.`,
    'broken-package',
  ],
  [
    `error: Package ‘foo-1’ in ${store}-source/x.nix:1 is not available on the requested hostPlatform:`,
    'unsupported-system',
  ],
  ["error: 'exa' has been renamed to/replaced by 'eza'", 'package-renamed'],
  ['error: infinite recursion encountered', 'infinite-recursion'],
  ['error: stack overflow; max-call-depth exceeded', 'stack-overflow'],
  [
    "error: function 'anonymous lambda' called with unexpected argument 'username'",
    'unexpected-argument',
  ],
  [
    "error: function 'anonymous lambda' called without required argument 'username'",
    'module-argument',
  ],
  ['error: cannot coerce a set to a string: { a = 1; }', 'cannot-coerce'],
  ['error: expected a set but found a function', 'wrong-kind'],
  ['error: value is a list while a set was expected', 'wrong-kind'],
  ['error: attempt to call something which is not a function but a set', 'not-a-function'],
  ["error: cannot write modified lock file of flake 'path:/etc/nixos'", 'lock-file-unwritable'],
  [
    "error: a 'aarch64-linux' with features {} is required to build '/nix/store/x.drv', but I am a 'x86_64-linux' with features {kvm}",
    'wrong-platform',
  ],
  [`error: builder for '${store}-foo-1.drv' failed with exit code 1;`, 'build-failed'],
  [
    `error: Cannot build '${store}-foo-1.drv'.\n       Reason: builder failed with exit code 1.`,
    'build-failed',
  ],
  ["error: undefined variable 'hello'\n at /etc/nixos/home.nix:3:5:", 'undefined-variable'],
  ["error: syntax error, unexpected '}', expecting ';'\n at /etc/nixos/home.nix:7:1:", 'syntax'],
  ["error: attribute 'helo' missing\n at /etc/nixos/home.nix:3:5:", 'attribute-missing'],
  ['bash: home-manager: command not found', 'command-missing'],
  ['zsh: command not found: darwin-rebuild', 'command-missing'],
  ['error: Unexpected files in /etc, aborting activation', 'unexpected-files'],
  [
    "error: cannot connect to socket at '/nix/var/nix/daemon-socket/socket': Connection refused",
    'no-daemon',
  ],
  ["The option `system.build.x' is read-only, but it's set multiple times.", 'read-only'],
  [
    "error: anonymous function at /etc/nixos/home.nix:1:1 called without required argument 'x'",
    'module-argument',
  ],
  ['error: cannot add a string to an integer', 'wrong-kind'],
  ["error: getting status of '/etc/nixos/x.nix': No such file or directory", 'file-missing'],
  ["error: path '/etc/nixos/x.nix' does not exist", 'file-missing'],
  ["error: executing 'git': No such file or directory", 'command-missing'],
  [
    'error: Using the homebrew module requires homebrew installed, aborting activation',
    'homebrew-missing',
  ],
  ['error:\n       Failed assertions:\n       - nix.gc.automatic needs nix.enable', 'assertion'],
])('%j is %s', (text, code) => {
  const [explanation, ...others] = explain(text, defaultConfig);
  expect(explanation).toMatchObject({ code, pitfall: null });
  expect(others).toEqual([]);
});

test.each<
  [name: string, text: string, config: Config, code: string, place: string, mends: boolean]
>([
  [
    'an option of a home in NixOS',
    "error: The option `home-manager.users.alice.programs.git.enabel' does not exist. Definition values:\n- In `home.nix': true",
    home('programs.git.enabel'),
    'unknown-option',
    '/homes/0/settings/programs/git/enabel',
    true,
  ],
  [
    'an option of a home by itself',
    "error: The option `programs.git.enabel' does not exist.",
    home('programs.git.enabel'),
    'unknown-option',
    '/homes/0/settings/programs/git/enabel',
    true,
  ],
  [
    'an option of a system',
    "error: A definition for option `services.openssh.ports' is not of type `list of 16 bit unsigned integer'.",
    system('services.openssh.ports'),
    'wrong-type',
    '/hosts/0/settings/services/openssh/ports',
    true,
  ],
  [
    'a name between quotes',
    'error: The option `home-manager.users.alice.home.file.".config/my app".txt\' does not exist.',
    setHomeOption(defaultConfig, 0, ['home', 'file', '.config/my app', 'txt'], on),
    'unknown-option',
    '/homes/0/settings/home/file/.config~1my app/txt',
    true,
  ],
  [
    'an option that is not set yet',
    "error: The option `services.displayManager.autoLogin.user' was accessed but has no value defined. Try setting the option.",
    defaultConfig,
    'not-defined',
    '/hosts/0/settings/services/displayManager/autoLogin/user',
    false,
  ],
  [
    'an option in conflict',
    "error: The option `networking.networkmanager.enable' has conflicting definition values:\n- In `a.nix': true\n- In `b.nix': false",
    defaultConfig,
    'conflict',
    '/hosts/0/settings/networking/networkmanager/enable',
    true,
  ],
  [
    'an option with a new name',
    "evaluation warning: alice profile: The option `programs.git.userName' defined in `home.nix' has been renamed to `programs.git.settings.user.name'.",
    home('programs.git.userName'),
    'renamed-option',
    '/homes/0/settings/programs/git/userName',
    true,
  ],
  [
    'an option that is no more',
    "Failed assertions:\n- The option definition `sound.enable' in `configuration.nix' no longer has any effect; please remove it.",
    system('sound.enable'),
    'removed-option',
    '/hosts/0/settings/sound/enable',
    true,
  ],
  [
    'an expression in the option that the trace names',
    "… while evaluating the option `home-manager.users.alice.home.packages':\n… while evaluating the option `environment.etc':\nerror: undefined variable 'helo'",
    home('home.packages'),
    'undefined-variable',
    '/homes/0/settings/home/packages',
    false,
  ],
  [
    'an input that is not there',
    "error: unable to download 'https://api.github.com/repos/Mic92/sops-nx/commits/HEAD': HTTP error 404",
    addInput(defaultConfig, { ...defaultInput, name: 'sops', url: 'github:Mic92/sops-nx' }),
    'input-not-found',
    '/flake/inputs/0/url',
    false,
  ],
])('%s leads to its place', (_, text, config, code, place, mends) => {
  const [explanation] = explain(text, config);
  expect(explanation).toMatchObject({ code, place });
  expect(explanation?.mend !== undefined).toBe(mends);
});

test('the host is the one that the text names', () => {
  const config = renameHost(addHost(defaultConfig, 'nixos'), 1, 'server');
  const text =
    "building 'nixosConfigurations.server.config.system.build.toplevel'\nerror: The option `networking.domain' is used but not defined.";
  expect(explain(text, config)[0]?.place).toBe('/hosts/1/settings/networking/domain');
});

test('several errors are told once each, the most specific first', () => {
  const text = `warning: Git tree '/etc/nixos' is dirty
error: The option \`a.b' does not exist.
error: The option \`a.b' does not exist.
error: The option \`a.c' does not exist.
error: No space left on device
Existing file '/home/alice/.zshrc' would be clobbered`;
  expect(codes(text)).toEqual([
    'file-in-the-way',
    'unknown-option',
    'unknown-option',
    'disk-full',
    'dirty-tree',
  ]);
});

test('what is no error that we know is not explained', () => {
  const moved = "Existing file '/a' is in the way of '/b', will be moved to '/a.backup'";
  for (const text of [
    moved,
    '',
    ' \n',
    'hello',
    'building the system configuration...',
    'error: oh no',
  ]) {
    expect(explain(text, defaultConfig)).toEqual([]);
  }
});

test('source lines of a trace are not taken for errors', () => {
  const text = `error:
       … while evaluating the option \`a':
         at ${store}-source/lib/modules.nix:1118:18:
         1117|             else if opt.type ? emptyValue
         1118|               throw "The option \`x' was accessed but has no value defined. Try setting the option."
             |               ^
       error: The option \`a.b' was accessed but has no value defined. Try setting the option.`;
  expect(explain(text).map(({ option }) => option)).toEqual(['a.b']);
});

test('a terminal of any width may have cut the lines', () => {
  const line =
    "error: The option `home-manager.users.alice.programs.git.extraConfiguration' does not exist. Definition values:";
  for (let width = 40; width < line.length; width += 1) {
    const cut = line.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\n') ?? '';
    const [explanation] = explain(cut);
    expect(explanation?.option).toBe('home-manager.users.alice.programs.git.extraConfiguration');
  }
});

test('lines that were joined for nothing add nothing', () => {
  const text = `error:
       Failed assertions:
       - The first of two assertions of a module, which is a long one.
       - The second.`;
  expect(codes(text)).toEqual(['assertion']);
});

test('a name of the host that the shell would read is quoted', () => {
  const text = `error: flake 'x' does not provide attribute 'nixosConfigurations."nix".config'`;
  const odd = renameHost(setWay(defaultConfig, 0, 'nixos'), 0, "my 'box'");
  expect(explain(text, odd)[0]?.fix).toContain(`--flake '.#my '\\''box'\\'''`);
});

/** Pieces of real messages, so that random texts come near to what is recognised. */
const pieces = [
  ...['error: ', "The option '", "' does not exist", "' is not of type '", 'Path ', ' in the '],
  ...["attribute '", "' missing", 'syntax error, unexpected ', ', expecting ', ' at ', "'", '"'],
  ...['\u001b[31m', '\u001b]0;', '\r\n', '\n', ' ', '~/', '/nix/store/', 'Package ', '12| ', '^'],
  ...['has been renamed to ', 'collision between ', 'Failed assertions: - ', 'a.b.c', 'HOME is '],
  ...['Cannot build ', 'Reason: builder failed', 'home-manager.users.alice.', '(such as ', '/boot'],
];

test('any text is explained without trouble, the same each time', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, arbitraryConfig, (text, config) => {
      const explanations = explain(text, config);
      expect(explain(text, config)).toEqual(explanations);
      for (const { code, cause, fix, mend } of explanations) {
        expect(code).toMatch(/^[a-z-]+$/);
        expect(cause).not.toBe('');
        expect(fix).not.toBe('');
        if (mend === undefined) continue;
        const mended = mendConfig(config, mend);
        expect(mended).not.toBe(config);
        expect(mendConfig(mended, mend)).toBe(mended);
      }
    }),
  );
});

test('the time that a text takes grows with its length and no faster', () => {
  const time = (text: string): number => {
    const started = performance.now();
    explain(text, defaultConfig);
    return performance.now() - started;
  };
  const fastest = (text: string): number => Math.min(time(text), time(text), time(text));
  for (const piece of [...pieces, 'x', '[', '\u001b', "'a' ", '" "', 'Package  in ']) {
    const [short, long] = [piece.repeat(1_000), piece.repeat(8_000)];
    // Eight times the text: a quadratic pattern would take 64 times as long.
    expect(fastest(long), piece).toBeLessThan(fastest(short) * 24 + 20);
  }
  expect(time('x\n'.repeat(2_000_000))).toBeLessThan(1_000);
});
