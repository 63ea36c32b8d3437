{
  i18n.defaultLocale = "pt_BR.UTF-8";
  i18n.extraLocaleSettings = {
    LC_TIME = "en_DK.UTF-8";
    LC_PAPER = "pt_BR.UTF-8";
  };
  console.keyMap = "br-abnt2";
  console.useXkbConfig = false;
}
