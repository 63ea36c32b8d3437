# Nothing lives here yet.
# TODO: move the printer over from the old laptop
{ ... }:
{
  # services.printing.enable = true;

  /* hardware.sane.enable = true; */
}
