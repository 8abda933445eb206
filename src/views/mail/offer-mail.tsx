import { oneLine } from '../words.ts';
import { MailButton, MailDocument, styles } from './mail-document.tsx';

export type OfferMailProps = {
  /** Absolute URL of the site. */
  site: { readonly name: string; readonly url: string };
  issuer: { readonly name: string; readonly supportEmail?: string | undefined };
  achievement: {
    readonly name: string;
    readonly description: string;
    /** Absolute URL. */
    readonly imageUrl?: string | undefined;
  };
  recipientName?: string | undefined;
  emailAddress: string;
  centreName?: string | undefined;
  /** Absolute URL. */
  claimUrl: string;
};

export function writeOfferSubject({ issuer, achievement }: OfferMailProps): string {
  return oneLine(`${issuer.name} has awarded you ${achievement.name}`);
}

export function OfferMail(props: OfferMailProps) {
  const { achievement, issuer, claimUrl } = props;
  return (
    <MailDocument title={writeOfferSubject(props)} footer={sayWhy(props)}>
      {achievement.imageUrl && (
        <p style={styles.art}>
          <img
            src={achievement.imageUrl}
            alt={`Badge: ${achievement.name}`}
            width="180"
            height="180"
            style={styles.image}
          />
        </p>
      )}
      <p style={styles.text}>{greet(props)}</p>
      <p style={styles.text}>{sayAward(props)}</p>
      <h1 style={styles.heading}>{achievement.name}</h1>
      <p style={styles.text}>{achievement.description}</p>
      <MailButton href={claimUrl}>Accept or decline</MailButton>
      <p style={styles.text}>{promise(issuer.name)}</p>
      <p style={styles.small}>
        If the button does not work, open this address:
        <br />
        <a href={claimUrl} style={styles.link}>
          {claimUrl}
        </a>
      </p>
    </MailDocument>
  );
}

export function writeOfferText(props: OfferMailProps): string {
  const { achievement, issuer, claimUrl } = props;
  return [
    greet(props),
    sayAward(props),
    achievement.name,
    achievement.description,
    `Accept or decline:\n${claimUrl}`,
    promise(issuer.name),
    `-- \n${sayWhy(props).join('\n')}`,
  ].join('\n\n');
}

function greet({ recipientName }: OfferMailProps): string {
  return recipientName ? `Dear ${recipientName},` : 'Hello,';
}

function sayAward({ issuer, centreName }: OfferMailProps): string {
  const completed = centreName ? ` on completion at ${centreName}` : '';
  return `${issuer.name} has awarded you this Open Badges credential${completed}:`;
}

function promise(issuerName: string): string {
  return `There is no time limit. Until you accept, only you, ${issuerName} and your centre can see it; afterwards it stays private until you make it public.`;
}

function sayWhy({ issuer, site, emailAddress, centreName }: OfferMailProps): string[] {
  const reported = centreName ? `${centreName} or ${issuer.name}` : issuer.name;
  return [
    `You get this mail because ${reported} recorded ${emailAddress} as the address of the learner who earned this award.`,
    'If that is not you, please ignore it: nothing happens unless the offer is accepted.',
    issuer.supportEmail
      ? `Questions? Write to ${issuer.name} at ${issuer.supportEmail}.`
      : `Questions? Reply to the centre where you learned, or see ${site.url}/help.`,
    `${site.name}, ${site.url}`,
  ];
}
