{ programs.jq.enable = true; }
