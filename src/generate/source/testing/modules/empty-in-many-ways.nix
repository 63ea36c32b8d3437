{ }:

{
  imports = [ ];
  a.b = { };
  a.c = {
    # later
  };
  d = [ ];
  e = "";
  f = [
    # not yet
  ];
}
