import type { MailContent, MailRenderer } from '#domain/mail.ts';
import { renderDocument } from '../render.tsx';
import { OfferMail, writeOfferSubject, writeOfferText } from './offer-mail.tsx';
import { SignInMail, writeSignInSubject, writeSignInText } from './sign-in-mail.tsx';

/** Writes a mail as subject, text and HTML. */
export const renderMail: MailRenderer = (content, site) => {
  if (content.kind === 'offer') {
    const props = { ...content, site, emailAddress: content.to };
    return {
      subject: writeOfferSubject(props),
      text: writeOfferText(props),
      html: renderDocument(<OfferMail {...props} />),
    };
  }
  return renderSignIn(content, site);
};

function renderSignIn(
  content: Extract<MailContent, { kind: 'sign-in' }>,
  site: Parameters<MailRenderer>[1],
) {
  const props = { ...content, site, emailAddress: content.to };
  return {
    subject: writeSignInSubject(props),
    text: writeSignInText(props),
    html: renderDocument(<SignInMail {...props} />),
  };
}
