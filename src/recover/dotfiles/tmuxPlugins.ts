/** The plugins of tmux that nixpkgs has, by the names under which the plugin manager of tmux gets them. */

export interface TmuxPlugin {
  /** Its name in `tmuxPlugins`. */
  readonly name: string;
  /** What its options begin with, which it reads when it is loaded. */
  readonly options: readonly string[];
  /** Whether it puts its own text into the status line when it is loaded. */
  readonly isInStatus: boolean;
}

const plugin = (name: string, ...options: readonly string[]): TmuxPlugin => ({
  name,
  options,
  isInStatus: false,
});
const inStatus = (name: string, ...options: readonly string[]): TmuxPlugin => ({
  name,
  options,
  isInStatus: true,
});

const plugins: ReadonlyMap<string, TmuxPlugin> = new Map([
  ['tmux-plugins/tmux-battery', inStatus('battery', '@batt')],
  ['tmux-plugins/tmux-continuum', inStatus('continuum', '@continuum-')],
  ['tmux-plugins/tmux-copycat', plugin('copycat', '@copycat_')],
  ['tmux-plugins/tmux-cpu', inStatus('cpu', '@cpu_', '@ram_', '@gpu_', '@gram_')],
  ['tmux-plugins/tmux-fpp', plugin('fpp', '@fpp-')],
  ['tmux-plugins/tmux-logging', plugin('logging', '@logging-', '@logging_', '@screen-capture-')],
  ['tmux-plugins/tmux-maildir-counter', inStatus('maildir-counter', '@maildir_')],
  [
    'tmux-plugins/tmux-net-speed',
    inStatus('net-speed', '@net_speed_', '@download_speed', '@upload_speed'),
  ],
  [
    'tmux-plugins/tmux-online-status',
    inStatus('online-status', '@online_', '@offline_', '@route_to_ping'),
  ],
  ['tmux-plugins/tmux-open', plugin('open', '@open')],
  ['tmux-plugins/tmux-pain-control', plugin('pain-control', '@pane_resize', '@disable_wrap')],
  ['tmux-plugins/tmux-prefix-highlight', inStatus('prefix-highlight', '@prefix_highlight_')],
  ['tmux-plugins/tmux-resurrect', plugin('resurrect', '@resurrect-')],
  ['tmux-plugins/tmux-sensible', plugin('sensible')],
  ['tmux-plugins/tmux-sessionist', plugin('sessionist', '@sessionist-')],
  ['tmux-plugins/tmux-sidebar', plugin('sidebar', '@sidebar-')],
  ['tmux-plugins/tmux-urlview', plugin('urlview', '@urlview-')],
  [
    'tmux-plugins/tmux-yank',
    plugin('yank', '@yank_', '@custom_copy_command', '@override_copy_command', '@copy_mode_'),
  ],
  ['tmux-plugins/vim-tmux-focus-events', plugin('vim-tmux-focus-events')],
  ['catppuccin/tmux', plugin('catppuccin', '@catppuccin_')],
  ['dracula/tmux', plugin('dracula', '@dracula-')],
  ['egel/tmux-gruvbox', plugin('gruvbox', '@tmux-gruvbox')],
  ['nordtheme/tmux', plugin('nord', '@nord_tmux_')],
  ['arcticicestudio/nord-tmux', plugin('nord', '@nord_tmux_')],
  ['rose-pine/tmux', plugin('rose-pine', '@rose_pine_')],
  ['janoamaral/tokyo-night-tmux', plugin('tokyo-night-tmux', '@tokyo-night-tmux')],
  ['odedlaz/tmux-onedark-theme', plugin('onedark-theme', '@onedark_')],
  ['wfxr/tmux-power', plugin('power-theme', '@tmux_power_')],
  ['wfxr/tmux-fzf-url', plugin('fzf-tmux-url', '@fzf-url-')],
  ['seebi/tmux-colors-solarized', plugin('tmux-colors-solarized', '@colors-solarized')],
  ['christoomey/vim-tmux-navigator', plugin('vim-tmux-navigator', '@vim_navigator_')],
  ['nhdaly/tmux-better-mouse-mode', plugin('better-mouse-mode', '@scroll-', '@emulate-')],
  ['laktak/extrakto', plugin('extrakto', '@extrakto_')],
  ['morantron/tmux-fingers', plugin('fingers', '@fingers-')],
  ['fcsonline/tmux-thumbs', plugin('tmux-thumbs', '@thumbs-')],
  ['roosta/tmux-fuzzback', plugin('fuzzback', '@fuzzback-')],
  ['schasse/tmux-jump', plugin('jump', '@jump-')],
  ['sainnhe/tmux-fzf', plugin('tmux-fzf')],
  ['samoshkin/tmux-plugin-sysstat', inStatus('sysstat', '@sysstat_')],
  ['xamut/tmux-weather', inStatus('weather', '@tmux-weather-')],
  ['jabirali/tmux-tilish', plugin('tilish', '@tilish-')],
  ['omerxx/tmux-floax', plugin('tmux-floax', '@floax-')],
  ['omerxx/tmux-sessionx', plugin('tmux-sessionx', '@sessionx-')],
  ['ofirgall/tmux-window-name', plugin('tmux-window-name', '@tmux_window_name_')],
  ['alexwforsythe/tmux-which-key', plugin('tmux-which-key', '@tmux-which-key-')],
  ['muniftanjim/tmux-mode-indicator', plugin('mode-indicator', '@mode_indicator_')],
  ['27medkamal/tmux-session-wizard', plugin('session-wizard', '@session-wizard')],
  ['erikw/tmux-powerline', plugin('tmux-powerline')],
  ['o0th/tmux-nova', plugin('tmux-nova', '@nova-')],
]);

/** The plugin that `set -g @plugin` names, whatever branch of it; nothing where nixpkgs may not have it. */
export function tmuxPlugin(written: string): TmuxPlugin | undefined {
  const [name = ''] = written.split('#');
  return plugins.get(
    name
      .replace(/^(?:https:\/\/github\.com\/|git@github\.com:|github:)/, '')
      .replace(/\.git$/, '')
      .toLowerCase(),
  );
}
