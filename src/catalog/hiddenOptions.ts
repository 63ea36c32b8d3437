/** Options that upstream leaves out of its documents, because they are old, its own business, or variants of another. */

import { type Catalog, catalogOf } from './catalog.ts';
import type { OptionFacts } from './facts.ts';

/** What they take, in upstream's words, and their names; found by asking the modules of August 2026. */
type Rows = readonly (readonly [type: string, names: string])[];

/** Browsers that are set up as Chromium is. */
const chromiums: readonly string[] = [
  ...['brave', 'brave-origin', 'google-chrome', 'google-chrome-beta', 'google-chrome-dev'],
  ...['microsoft-edge', 'vivaldi'],
];
const ofChromiums: Rows = chromiums.flatMap((name): Rows => {
  const option = `programs.${name}`;
  return [
    ['boolean', `${option}.enable`],
    ['null or package', `${option}.package ${option}.finalPackage`],
    ['list of string', `${option}.commandLineArgs`],
    ['list of package', `${option}.dictionaries`],
    ['list of anything', `${option}.extensions`],
  ];
});

const ofFirefoxes: Rows = ['firefox', 'librewolf', 'floorp'].flatMap((name): Rows => {
  const option = `programs.${name}`;
  return [
    ['string', `${option}.configPath ${option}.darwinAppName ${option}.name`],
    ['string', `${option}.profilesPath ${option}.release`],
    ['null or string', `${option}.vendorPath ${option}.wrappedPackageName`],
    ['null or signed integer', `${option}.profileVersion`],
  ];
});

const ofHomeManager: Rows = [
  ...ofChromiums,
  ...ofFirefoxes,
  ['attribute set of anything', 'programs.ssh.matchBlocks'],
  ['anything', 'meta lib home.path home.sessionVariableSetter submoduleSupport'],
  [
    'attribute set of anything',
    'programs.git.iniContent programs.mercurial.iniContent programs.sapling.iniContent services.xsuspender.iniContent',
  ],
  ['attribute set of string', 'programs.mblaze.accountDirs'],
  [
    'boolean',
    'dconf.enable home.activationGenerateGcRoot home.emptyActivationPath nix.enable programs.google-chrome.plasmaSupport programs.thunderbird.darwinSetupWarning xfconf.enable',
  ],
  ['list of anything', 'assertions news.entries'],
  [
    'list of package',
    'home.extraActivationPath mozilla.firefoxNativeMessagingHosts mozilla.librewolfNativeMessagingHosts mozilla.thunderbirdNativeMessagingHosts',
  ],
  ['list of string', 'services.librespot.args warnings xsession.importedVariables'],
  ['null or path', 'i18n.inputMethod.package'],
  ['null or string', 'home.version.revision'],
  ['one of "ignore", "error", "override"', 'home.fileOverlapResolution'],
  [
    'package',
    'home-files home.activationPackage home.sessionVariablesPackage programs.google-chrome.plasmaBrowserIntegrationPackage',
  ],
  ['signed integer', 'nix.registryVersion'],
  ['string', 'nixpkgs.system programs.thunderbird.release'],
  [
    'strings concatenated with "\\n"',
    'home.extraBuilderCommands home.extraProfileCommands home.sessionVariablesExtra programs.msmtp.extraAccounts programs.msmtp.extraConfig programs.zsh.initExtra programs.zsh.initExtraBeforeCompInit programs.zsh.initExtraFirst',
  ],
];

const ofDarwin: Rows = [
  ['path', 'services.hercules-ci-agent.tomlFile'],
  ['attribute set of anything', 'nix.envVars system.build system.systemBuilderArgs'],
  ['attribute set of signed integer', 'ids.gids ids.uids'],
  ['attribute set of string', 'system.nvram.variables users.gids users.uids'],
  ['boolean', 'system.tools.enable'],
  ['list of anything', 'assertions'],
  ['list of attribute set of signed integer', 'system.keyboard.userKeyMapping'],
  ['list of string', 'warnings system.requiresPrimaryUser'],
  ['null or string', 'system.darwinRevision system.nixpkgsRevision'],
  ['package', 'programs.vim.package'],
  ['string', 'system.darwinVersion system.darwinVersionSuffix system.primaryUserHome'],
  ['strings concatenated with "\\n"', 'system.checks.text system.systemBuilderCommands'],
  ['anything', 'meta lib system.path'],
];

const ofNixos: Rows = [
  ['list of anything', 'assertions'],
  ['list of string', 'warnings'],
  ['anything', 'meta lib system.build system.path'],
];

function catalogFrom(set: string, rows: Rows): Catalog {
  const options = rows.flatMap(([type, names]) =>
    names.split(' ').map(
      (name): OptionFacts => ({
        path: name.split('.'),
        type,
        defaultText: '',
        readOnly: false,
        module: undefined,
        description: undefined,
      }),
    ),
  );
  return catalogOf({ set, release: 'every', source: 'the modules themselves', options, moved: [] });
}

const catalogs: ReadonlyMap<string, Catalog> = new Map(
  Object.entries({ 'home-manager': ofHomeManager, 'nix-darwin': ofDarwin, nixos: ofNixos }).map(
    ([set, rows]) => [set, catalogFrom(set, rows)],
  ),
);

/** The options of a set that its own catalog does not have, as a catalog beside it. */
export function hiddenOptions(set: string): Catalog | undefined {
  return catalogs.get(set);
}
