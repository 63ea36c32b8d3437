/** The keywords of `ssh_config(5)`: how they are spelled, and what becomes of one that is there again. */

const spellings: ReadonlyMap<string, string> = new Map(
  `AddKeysToAgent AddressFamily BatchMode BindAddress BindInterface CanonicalDomains
  CanonicalizeFallbackLocal CanonicalizeHostname CanonicalizeMaxDots CanonicalizePermittedCNAMEs
  CASignatureAlgorithms CertificateFile ChallengeResponseAuthentication ChannelTimeout CheckHostIP
  Ciphers ClearAllForwardings Compression ConnectionAttempts ConnectTimeout ControlMaster ControlPath
  ControlPersist DynamicForward EnableEscapeCommandline EnableSSHKeysign EscapeChar
  ExitOnForwardFailure FingerprintHash ForkAfterAuthentication ForwardAgent ForwardX11
  ForwardX11Timeout ForwardX11Trusted GatewayPorts GlobalKnownHostsFile GSSAPIAuthentication
  GSSAPIDelegateCredentials HashKnownHosts Host HostbasedAcceptedAlgorithms HostbasedAuthentication
  HostbasedKeyTypes HostKeyAlgorithms HostKeyAlias HostName IdentitiesOnly IdentityAgent IdentityFile
  IgnoreUnknown Include IPQoS KbdInteractiveAuthentication KbdInteractiveDevices KexAlgorithms
  KnownHostsCommand LocalCommand LocalForward LogLevel LogVerbose MACs Match
  NoHostAuthenticationForLocalhost NumberOfPasswordPrompts ObscureKeystrokeTiming
  PasswordAuthentication PermitLocalCommand PermitRemoteOpen PKCS11Provider Port
  PreferredAuthentications ProxyCommand ProxyJump ProxyUseFdpass PubkeyAcceptedAlgorithms
  PubkeyAcceptedKeyTypes PubkeyAuthentication RefuseConnection RekeyLimit RemoteCommand RemoteForward
  RequestTTY RequiredRSASize RevokedHostKeys SecurityKeyProvider SendEnv ServerAliveCountMax
  ServerAliveInterval SessionType SetEnv StdinNull StreamLocalBindMask StreamLocalBindUnlink
  StrictHostKeyChecking SyslogFacility Tag TCPKeepAlive Tunnel TunnelDevice UpdateHostKeys UseKeychain
  User UserKnownHostsFile VerifyHostKeyDNS VersionAddendum VisualHostKey WarnWeakCrypto XAuthLocation`
    .split(/\s+/)
    .map((name) => [name.toLowerCase(), name]),
);

/** As the manual spells it, which Home Manager goes by; undefined for a keyword that it does not know. */
export function spelledKeyword(keyword: string): string | undefined {
  return spellings.get(keyword.toLowerCase());
}

/** Those of which each line adds to the others; of any other keyword the first line counts. */
export const addingKeywords: ReadonlySet<string> = new Set([
  'CertificateFile',
  'DynamicForward',
  'IdentityFile',
  'LocalForward',
  'RemoteForward',
  'SendEnv',
]);

/** Their value is the whole rest of the line, comments and quotes included. */
export const commandKeywords: ReadonlySet<string> = new Set([
  'KnownHostsCommand',
  'LocalCommand',
  'ProxyCommand',
  'RemoteCommand',
]);

export const numberKeywords: ReadonlySet<string> = new Set([
  'CanonicalizeMaxDots',
  'ConnectionAttempts',
  'ConnectTimeout',
  'NumberOfPasswordPrompts',
  'Port',
  'RequiredRSASize',
  'ServerAliveCountMax',
  'ServerAliveInterval',
]);

const sameSettings: ReadonlyMap<string, string> = new Map([
  ['ChallengeResponseAuthentication', 'KbdInteractiveAuthentication'],
  ['HostbasedKeyTypes', 'HostbasedAcceptedAlgorithms'],
  // Whichever of the two is set first rules the other one out.
  ['ProxyCommand', 'ProxyJump'],
  ['PubkeyAcceptedKeyTypes', 'PubkeyAcceptedAlgorithms'],
]);

/** What a keyword sets: the same for two keywords of which only the first one counts. */
export function settingOfKeyword(name: string): string {
  return sameSettings.get(name) ?? name;
}
