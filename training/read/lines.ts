import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { ImportFault } from './faults.ts';

/** A line of a text file and where it stands. */
export interface Line {
  readonly text: string;
  /** `name:number`, from 1. */
  readonly at: string;
}

/**
 * The lines of a text file, plain or gzip (told by its first bytes), UTF-8 with or without a byte order mark.
 * @throws ImportFault `file-unreadable`, also in the middle of a truncated archive.
 */
export async function* readLines(file: string): AsyncGenerator<Line> {
  const name = path.basename(file);
  let number = 0;
  try {
    const zipped = await isGzip(file);
    const bytes = createReadStream(file);
    const text = zipped ? unzip(bytes) : bytes;
    for await (const line of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      yield { text: number === 1 ? line.replace(/^\uFEFF/, '') : line, at: `${name}:${number}` };
    }
    if (text.errored) throw text.errored;
  } catch (cause) {
    if (cause instanceof ImportFault) throw cause;
    throw new ImportFault('file-unreadable', `${name}:${number + 1}`, cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function unzip(bytes: ReturnType<typeof createReadStream>): ReturnType<typeof createGunzip> {
  const text = createGunzip();
  bytes.on('error', cause => text.destroy(cause));
  return bytes.pipe(text);
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}
