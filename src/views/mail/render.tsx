import type { Locale } from '#domain/locale.ts';
import type { MailRenderer } from '#domain/mail.ts';
import type { Texts } from '#messages/texts.ts';
import { renderDocument } from '../render.tsx';
import { composeMail } from './compose.ts';
import { writeText } from './letter-text.ts';
import { MailDocument, pictureId } from './mail-document.tsx';

/** Writes mails as subject, text and HTML, in the language of whoever gets them. */
export function createMailRenderer(texts: Readonly<Record<Locale, Texts>>): MailRenderer {
  return (content, site) => {
    const own = texts[content.locale];
    const letter = composeMail(content, own, site);
    return {
      subject: letter.subject,
      text: writeText(letter, own),
      html: renderDocument(<MailDocument letter={letter} />, own),
      attachments: letter.picture
        ? [{ ...letter.picture.file, contentId: pictureId, fileName: 'badge.png' }]
        : [],
      unsubscribeUrl: letter.unsubscribeUrl,
    };
  };
}
