/** What can be done with the files one by one: copy, copy all as Markdown, wrap lines, save. */

import { Download, FileText, WrapText } from 'lucide-react';
import { memo } from 'react';
import type { GeneratedFile } from '../../generate/file.ts';
import { useView } from '../../store/hooks.ts';
import { look } from '../../store/viewStore.ts';
import { CopyButton } from '../controls/CopyButton.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { saveFile } from '../saveFile.ts';
import { asMarkdown } from './asMarkdown.ts';
import styles from './Preview.module.css';

interface PreviewActsProps {
  readonly files: readonly GeneratedFile[];
  readonly file: GeneratedFile;
}

/** Does not change with a keystroke in the text. */
export const PreviewActs = memo(function PreviewActs({ files, file }: PreviewActsProps) {
  const wordWrap = useView((view) => view.wordWrap);
  return (
    <div className={styles.acts}>
      <IconButton
        label="Wrap long lines"
        icon={<WrapText aria-hidden />}
        aria-pressed={wordWrap}
        onClick={() => look({ wordWrap: !wordWrap })}
      />
      <CopyButton look="icon" label={`Copy ${file.path}`} text={() => file.text} />
      <CopyButton
        look="icon"
        icon={<FileText aria-hidden />}
        label="Copy the Nix files as Markdown"
        text={() => asMarkdown(files)}
      />
      <IconButton
        label={`Download ${file.path}`}
        icon={<Download aria-hidden />}
        onClick={() => saveFile(file.path.split('/').at(-1) ?? file.path, file.text, 'text/plain')}
      />
    </div>
  );
});
