import type { MailContent, MailRenderer } from '#domain/mail.ts';
import type { Locale } from '#domain/locale.ts';
import type { Texts } from '#messages/texts.ts';
import { renderDocument } from '../render.tsx';
import { OfferMail, writeOfferSubject, writeOfferText } from './offer-mail.tsx';
import { SignInMail, writeSignInSubject, writeSignInText } from './sign-in-mail.tsx';

type Site = Parameters<MailRenderer>[1];

/** Writes mails as subject, text and HTML, in the language of whoever gets them. */
export function createMailRenderer(texts: Readonly<Record<Locale, Texts>>): MailRenderer {
  return (content, site) => {
    const own = texts[content.locale];
    if (content.kind === 'offer') {
      const props = { ...content, site, emailAddress: content.to };
      return {
        subject: writeOfferSubject(props),
        text: writeOfferText(props),
        html: renderDocument(<OfferMail {...props} />, own),
      };
    }
    return renderSignIn(content, site, own);
  };
}

function renderSignIn(
  content: Extract<MailContent, { kind: 'sign-in' }>,
  site: Site,
  texts: Texts,
) {
  const props = { ...content, site, emailAddress: content.to };
  return {
    subject: writeSignInSubject(props),
    text: writeSignInText(props),
    html: renderDocument(<SignInMail {...props} />, texts),
  };
}
