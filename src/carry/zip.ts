/** Generated files as a zip that unpacks straight into the folder they are meant for. */

/** A file to pack; a generated file is one. */
export interface ZipEntry {
  /** Relative, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The oldest date a zip can hold, so that the time of packing leaves no trace. */
const date = new Date(Date.UTC(1980, 0, 1));

/**
 * The bytes of a zip: sorted, dated 1980-01-01 and with Unix permissions, so that the same files always
 * give the same bytes. Scripts (`.sh`) can be run. `folder`, if any, holds all of it. jszip comes on first use.
 */
export async function zip(files: readonly ZipEntry[], folder = ''): Promise<Uint8Array> {
  const { default: JSZip } = await import('jszip');
  const archive = new JSZip();
  const prefix = folder === '' ? '' : `${folder}/`;
  for (const { path, text } of [...files].sort(byPath)) {
    const unixPermissions = path.endsWith('.sh') ? 0o755 : 0o644;
    archive.file(prefix + path, text, { date, unixPermissions, createFolders: false });
  }
  return archive.generateAsync({
    type: 'uint8array',
    platform: 'UNIX',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}

function byPath(a: ZipEntry, b: ZipEntry): number {
  return a.path < b.path ? -1 : 1;
}
