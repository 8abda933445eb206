/** A credential attached to a PDF, as certificates carry it. */
import { isLaurelError } from '../errors.ts';
import { decodeText } from '../text.ts';
import { listAttachments } from './pdf/attachments.ts';
import { readObjects } from './pdf/objects.ts';
import { createBudget } from './pdf/values.ts';
import { refuse } from './refuse.ts';

/** What a document has of which a picture, an invoice or a table beside it has nothing. */
const signs = /"(?:@context|proof|verification|badge)"/;

/** The text of an attachment, if it looks like a credential. */
function readAttachment(bytes: Uint8Array): string | undefined {
  try {
    const text = decodeText(bytes).trim();
    return text.startsWith('eyJ') || (text.startsWith('{') && signs.test(text)) ? text : undefined;
  } catch (error) {
    if (isLaurelError(error)) return undefined;
    throw error;
  }
}

/**
 * The credential that is attached to a PDF, as text that nobody has checked yet.
 *
 * @returns `undefined` when there is none
 * @throws `credential_unreadable` when it is encrypted, unpacks to too much, or holds several
 */
export async function readPdf(bytes: Uint8Array): Promise<string | undefined> {
  const budget = createBudget();
  const objects = readObjects(bytes, budget);
  const texts = new Set(
    (await listAttachments(objects, budget))
      .map(readAttachment)
      .filter((text) => text !== undefined),
  );
  if (texts.size > 1)
    refuse(
      'The PDF holds more than one credential. Save the attached files, and send them one by one.',
    );
  if (texts.size === 0 && objects.trailers.some((trailer) => trailer.has('Encrypt')))
    refuse(
      'The PDF is encrypted, so what is attached to it cannot be read. Save it without a password, or save the attached credential, and send that.',
    );
  return [...texts][0];
}
