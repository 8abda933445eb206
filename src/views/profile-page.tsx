import { encodeForScript } from '#domain/schema-org.ts';
import { BadgeArt } from './badge-art.tsx';
import { DateTime, type DateText } from './date.tsx';
import type { Frame } from './frame.ts';
import { Icon } from './icons.tsx';
import { Layout } from './layout.tsx';
import type { ImportedFacts } from './import-row.tsx';
import { OembedLinks } from './oembed-links.tsx';
import { paths } from './paths.ts';
import { ProfileImports } from './profile-imports.tsx';
import { Message, useTexts } from './texts.tsx';

type ProfileCredential = {
  readonly url: string;
  readonly name: string;
  readonly imageUrl?: string | undefined;
  readonly issuerName: string;
  readonly awardedOn: DateText;
  readonly state: 'valid' | 'expired' | 'revoked';
};

export type ProfilePageProps = {
  frame: Frame;
  name: string;
  biography?: string | undefined;
  portraitUrl?: string | undefined;
  credentials: readonly ProfileCredential[];
  /** Badges of other issuers. */
  imports?: readonly ImportedFacts[] | undefined;
  /** What is said to the learner alone. */
  own?: 'profile.own' | 'profile.ownOn' | 'profile.ownOff' | undefined;
  /** What others are told before they open the page; left out while nobody can. */
  preview?:
    | {
        readonly url: string;
        readonly imageUrl?: string | undefined;
        readonly data: Readonly<Record<string, unknown>>;
      }
    | undefined;
};

const marks = {
  expired: { tone: 'caution', icon: 'clock', word: 'profile.expired' },
  revoked: { tone: 'bad', icon: 'cross', word: 'profile.revoked' },
} as const;

function Credential({ credential }: { credential: ProfileCredential }) {
  const { t } = useTexts();
  const { url, name, imageUrl, issuerName, awardedOn, state } = credential;
  const mark = state === 'valid' ? undefined : marks[state];
  return (
    <article class="badge-card">
      <BadgeArt name={name} imageUrl={imageUrl} size="medium" decorative />
      <div class="badge-card-text">
        <h3 class="badge-card-name">
          <a href={url}>{name}</a>
        </h3>
        <p class="badge-card-type">
          <Message
            id="profile.awarded"
            values={{ issuer: issuerName }}
            tags={{ date: () => <DateTime date={awardedOn} /> }}
          />
        </p>
        {mark && (
          <p class={`state state-${mark.tone}`}>
            <Icon name={mark.icon} /> {t(mark.word)}
          </p>
        )}
      </div>
    </article>
  );
}

type HeadProps = {
  preview: NonNullable<ProfilePageProps['preview']>;
  title: string;
  description: string;
};

/** @source The Open Graph protocol, profile https://ogp.me/#type_profile */
function ProfileHead({ preview, title, description }: HeadProps) {
  const properties = {
    'og:type': 'profile',
    'og:title': title,
    'og:description': description,
    'og:url': preview.url,
    ...(preview.imageUrl && { 'og:image': preview.imageUrl }),
  };
  return (
    <>
      {Object.entries(properties).map(([property, content]) => (
        <meta property={property} content={content} />
      ))}
      <meta name="twitter:card" content="summary" />
      <OembedLinks url={preview.url} title={title} />
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: encodeForScript(preview.data) }}
      />
    </>
  );
}

export function ProfilePage(props: ProfilePageProps) {
  const { frame, name, biography, portraitUrl, credentials, own, preview } = props;
  const { t } = useTexts();
  const count = credentials.length;
  const title = t('profile.pageTitle', { name });
  const description = t('profile.description', { count, name, site: frame.site.name });
  return (
    <Layout
      frame={frame}
      title={title}
      description={description}
      head={preview && <ProfileHead preview={preview} title={title} description={description} />}
    >
      {own && (
        <p class="profile-own">
          <Icon name="info" />
          <span>
            <Message id={own} tags={{ edit: (text) => <a href={paths.profile}>{text}</a> }} />
          </span>
        </p>
      )}
      <article class="profile">
        <header class="profile-head">
          {portraitUrl && (
            <img
              class="portrait"
              src={portraitUrl}
              alt={t('profile.portrait', { name })}
              width={160}
              height={160}
            />
          )}
          <div class="profile-text">
            <h1>{name}</h1>
            {biography && <p class="profile-biography">{biography}</p>}
          </div>
        </header>
        <section class="section" aria-labelledby="credentials">
          <h2 id="credentials">{t('profile.credentials')}</h2>
          {count === 0 ? (
            <p>{t('profile.none', { name })}</p>
          ) : (
            <>
              <p class="result-count">{t('profile.count', { count })}</p>
              <ul class="card-list">
                {credentials.map((credential) => (
                  <li>
                    <Credential credential={credential} />
                  </li>
                ))}
              </ul>
              <p class="fine">
                <Message
                  id="profile.verifyHint"
                  tags={{ verify: (text) => <a href={paths.verify}>{text}</a> }}
                />
              </p>
            </>
          )}
        </section>
        <ProfileImports name={name} badges={props.imports ?? []} />
      </article>
    </Layout>
  );
}
