{ pkgs, lib, ... }:
{
  programs.neovim = {
    enable = true;
    viAlias = true;
    plugins = with pkgs.vimPlugins; [
      vim-nix
      nvim-treesitter.withAllGrammars
      {
        # the tree at the left
        plugin = nvim-tree-lua;
        type = "lua";
        config = ''
          require("nvim-tree").setup { view = { width = 30 } }
        '';
      }
      (pkgs.vimUtils.buildVimPlugin { pname = "mine"; version = "0.1"; src = ./mine; })
      # lualine-nvim
      telescope-nvim
    ];
    extraPackages = with pkgs; [ nil lua-language-server ];
    extraConfig = lib.fileContents ./init.vim;
    extraLuaConfig = ''
      vim.opt.number = true
      vim.keymap.set("n", "<leader>w", ":w<CR>", { desc = "write" })
      -- ${pkgs.hello.name}
    '';
  };
}
