import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file to put into an archive. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Put in as it is: for what is compressed already. */
  readonly stored?: boolean;
}

/**
 * Writes a ZIP file by file, so that one file at a time is in memory. No ZIP64: at most 65,535 files and
 * 4 GiB. What the source throws ends the stream with that error.
 *
 * @param files - read only as fast as the archive is
 * @param at - the time of every entry
 */
export function writeZip(files: AsyncIterable<ZipFile>, at: Date): ReadableStream<Uint8Array> {
  const source = files[Symbol.asyncIterator]();
  let chunks: Uint8Array[] = [];
  let failure: Error | undefined;
  // Only the synchronous classes: the others start a Worker, which workerd does not have.
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else chunks.push(chunk);
  });
  const addNext = async (): Promise<boolean> => {
    const { done, value } = await source.next();
    if (done) {
      zip.end();
      return true;
    }
    const entry = value.stored ? new ZipPassThrough(value.name) : new ZipDeflate(value.name);
    entry.mtime = at;
    zip.add(entry);
    entry.push(value.bytes, true);
    return false;
  };
  return new ReadableStream({
    async pull(controller) {
      let ended = false;
      while (chunks.length === 0 && !ended) ended = await addNext();
      if (failure) throw failure;
      for (const chunk of chunks) controller.enqueue(chunk);
      chunks = [];
      if (ended) controller.close();
    },
    async cancel() {
      await source.return?.();
    },
  });
}
