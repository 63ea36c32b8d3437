{ x, ... }:
{
  a.dollar = "costs $5, $$ and \${not}";
  a.quotes = "say \"hi\" \\ done";
  a.newlines = "one
two
  three";
  a.twice = "$${still} text";
  a.indented = ''
      a
        b

       c
  '' ;
  a.escaped = ''
    keep ''${this} and ''' quotes
  '';
  a.empty = "";
  a.blank = " \t ";
  a.emptier = '''';
  a.inner = "${x.f "nested ${x.g "deep"} string"} tail";
  a.line = ''one line only'';
  a.last = ''
    no line break at the end'';
  a.shell = ''${x}/bin/sh -c "echo ''${PATH}"'';
  a.backslash = "tab\there, return\rthere, \q odd";
}
