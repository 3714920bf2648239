import type { Files, Sink } from '../cli/io.js';

/** A file that cannot be written; `cause` is the error of Node. */
export class UnwritableError extends Error {
  constructor(
    readonly file: string,
    cause: unknown,
  ) {
    super(file, { cause });
  }
}

/** What a file is called until all of it is written. */
export const PART = '.part';

/** A file that is there under its name only once it is whole, and not at all where nothing is in it. */
export class OutFile {
  private sink: Sink | undefined;
  private isOpen = false;

  constructor(
    private readonly path: string,
    private readonly files: Files,
  ) {}

  write(bytes: Uint8Array): Promise<void> {
    return this.told(async () => {
      if (bytes.length === 0 && this.sink === undefined) return;
      this.sink ??= await this.files.create(`${this.path}${PART}`);
      this.isOpen = true;
      await this.sink.write(bytes);
    });
  }

  /** Gives it its name; takes away what is there by that name if nothing was written. */
  finish(): Promise<void> {
    return this.told(async () => {
      await this.close();
      if (this.sink === undefined) await this.files.remove(this.path);
      else await this.files.rename(`${this.path}${PART}`, this.path);
    });
  }

  async close(): Promise<void> {
    if (this.isOpen) await this.sink?.close();
    this.isOpen = false;
  }

  private async told(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      throw new UnwritableError(this.path, error);
    }
  }
}
