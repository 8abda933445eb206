import { oneLine } from '../words.ts';
import { MailButton, MailDocument, styles } from './mail-document.tsx';

export type SignInMailProps = {
  /** Absolute URL of the site. */
  site: { readonly name: string; readonly url: string; readonly supportEmail?: string | undefined };
  emailAddress: string;
  /** Absolute URL of the page with the confirming button. */
  signInUrl: string;
  validForMinutes: number;
};

export function writeSignInSubject({ site }: SignInMailProps): string {
  return oneLine(`Your sign-in link for ${site.name}`);
}

export function SignInMail(props: SignInMailProps) {
  const { site, signInUrl } = props;
  return (
    <MailDocument title={writeSignInSubject(props)} footer={sayWhy(props)}>
      <h1 style={styles.heading}>Sign in to {site.name}</h1>
      <p style={styles.text}>{sayLimits(props)}</p>
      <MailButton href={signInUrl}>Sign in</MailButton>
      <p style={styles.small}>
        If the button does not work, open this address:
        <br />
        <a href={signInUrl} style={styles.link}>
          {signInUrl}
        </a>
      </p>
    </MailDocument>
  );
}

export function writeSignInText(props: SignInMailProps): string {
  return [
    `Sign in to ${props.site.name}`,
    sayLimits(props),
    props.signInUrl,
    `-- \n${sayWhy(props).join('\n')}`,
  ].join('\n\n');
}

function sayLimits({ validForMinutes }: SignInMailProps): string {
  return `This link signs you in. It works once, for ${validForMinutes} minutes. Please do not pass it on.`;
}

function sayWhy({ site, emailAddress }: SignInMailProps): string[] {
  return [
    `You get this mail because somebody asked to sign in as ${emailAddress}.`,
    'If that was not you, please ignore it: nobody can sign in without this link.',
    ...(site.supportEmail ? [`Questions? Write to ${site.supportEmail}.`] : []),
    `${site.name}, ${site.url}`,
  ];
}
