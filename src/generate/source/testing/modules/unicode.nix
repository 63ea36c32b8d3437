# Rechner im Büro — nicht anfassen! 🚫
{ pkgs, ... }:
{
  networking.hostName = "größe"; # passt schon
  # 日本語入力
  i18n.inputMethod = {
    enable = true;
    type = "fcitx5"; # これがいい
    fcitx5.addons = with pkgs; [ fcitx5-mozc /* 変換 */ fcitx5-gtk ];
  };
  users.users."jürgen".description = "Jürgen Müßig 🦔";
  environment.variables.GREETING = "こんにちは、世界 — ¿qué tal?";
  services.getty.helpLine = ''
    ╭──────────────╮
    │ Grüß Gott 👋 │
    ╰──────────────╯
  '';
  programs.starship.settings.character.success_symbol = "[➜](bold green)";
}
