import type { FileError } from '../../lib/packs/exchange.ts';

export interface RefusedFile {
  name: string;
  errors: readonly FileError[];
}

const SHOWN = 20;

/** Why a file was refused, line by line. */
export function FileErrors({ file }: { file: RefusedFile }) {
  return (
    <div class="refused" role="alert">
      <p>{file.name} was not taken; nothing has changed.</p>
      <ul>
        {file.errors.slice(0, SHOWN).map(({ line, field, message }) => (
          <li key={`${line} ${field} ${message}`}>
            Line {line}
            {field && `, ${field}`}: {message}
          </li>
        ))}
      </ul>
      {file.errors.length > SHOWN && <p>… and more.</p>}
    </div>
  );
}
