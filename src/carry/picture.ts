/** Pictures, fonts, sounds and films: no configuration is in them, and they are large. */

const endings: ReadonlySet<string> = new Set(
  'png jpg jpeg gif webp avif jxl bmp tif tiff ico icns heic psd xcf ttf otf ttc woff woff2 pcf mp3 ogg oga opus flac wav m4a mp4 mkv webm mov avi pdf'.split(
    ' ',
  ),
);

export const pictureReason = 'Pictures, fonts, sounds and films stay where they are.';

/** Whether a file is one by its name: then it is not even read. */
export function isPicture(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 && endings.has(name.slice(dot + 1).toLowerCase());
}
