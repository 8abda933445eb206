import type { Child } from 'hono/jsx';
import { ContactLink } from './contact-link.tsx';
import type { Frame } from './frame.ts';
import { type HelpQuestion, type HelpTopic, helpTopics } from './help-topics.ts';
import { Layout } from './layout.tsx';
import { PageHead } from './page-head.tsx';
import { paths } from './paths.ts';
import { Section } from './section.tsx';
import { Message, useTexts } from './texts.tsx';

type SupportContact = {
  readonly name: string;
  /** An email address, a telephone number or a website. */
  readonly contact: string;
};

type HelpPageProps = {
  frame: Frame;
  /** Every issuer of this site, and where it is asked. */
  contacts: readonly SupportContact[];
  /** For how many days a deletion can be taken back. */
  undoDays: number;
  /** Of this site, without a slash at the end. */
  origin: string;
  /** For how many minutes a sign-in link works. */
  signInMinutes: number;
};

export function HelpPage({ frame, contacts, undoDays, signInMinutes, origin }: HelpPageProps) {
  const { t } = useTexts();
  const values = { issuer: frame.site.name, days: undoDays, minutes: signInMinutes, origin };
  return (
    <Layout
      frame={frame}
      title={t('help.title')}
      description={t('help.description', { issuer: frame.site.name })}
    >
      <PageHead title={t('help.title')}>
        <p>{t('help.lead')}</p>
      </PageHead>
      <HelpContents values={values} />
      <div class="prose help">
        {helpTopics.map((topic) => (
          <HelpSection topic={topic} values={values} />
        ))}
        <Section id="contact" title={t('help.contact.title')}>
          <p>{t('help.contact.course')}</p>
          <dl class="facts">
            {contacts.map(({ name, contact }) => (
              <div>
                <dt>{name}</dt>
                <dd>
                  <ContactLink contact={contact} />
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      </div>
    </Layout>
  );
}

type HelpValues = {
  readonly issuer: string;
  readonly days: number;
  readonly minutes: number;
  readonly origin: string;
};

const listQuestions = (topic: HelpTopic): readonly HelpQuestion[] =>
  topic.groups.flatMap((group): readonly HelpQuestion[] => group.questions);

function HelpContents({ values }: { values: HelpValues }) {
  const { t } = useTexts();
  return (
    <nav class="contents" aria-label={t('help.contents')}>
      <ul>
        {helpTopics.map(({ section }) => (
          <li>
            <a href={`#${section}`}>{t(`help.section.${section}`)}</a>
          </li>
        ))}
        <li>
          <a href="#contact">{t('help.contact.title')}</a>
        </li>
      </ul>
      <details class="help-questions">
        <summary>{t('help.contents')}</summary>
        <ul>
          {helpTopics.flatMap(listQuestions).map((name) => (
            <li>
              <a href={`#${name}`}>{t(`help.q.${name}`, values)}</a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}

function HelpSection({ topic, values }: { topic: HelpTopic; values: HelpValues }) {
  const { t } = useTexts();
  return (
    <Section id={topic.section} title={t(`help.section.${topic.section}`)}>
      {topic.groups.map((group) => (
        <div class="help-group">
          <h3>{t(`help.group.${group.name}`)}</h3>
          {group.questions.map((name) => (
            <Answer name={name} values={values} />
          ))}
        </div>
      ))}
    </Section>
  );
}

const linkTo = (href: string) => (text: string) => <a href={href}>{text}</a>;

/** What the tags of an answer lead to. */
const tags: Readonly<Record<string, (text: string) => Child>> = {
  catalogue: linkTo(paths.catalogue),
  dashboard: linkTo(paths.dashboard),
  account: linkTo(paths.account),
  profile: linkTo(paths.profile),
  programs: linkTo(paths.programs),
  data: linkTo(paths.data),
  embed: linkTo(paths.embed),
  verify: linkTo(paths.verify),
  signIn: linkTo(paths.signIn),
  privacy: linkTo(paths.privacy),
  api: linkTo(paths.api),
  code: (text) => <code>{text}</code>,
};

function Answer({ name, values }: { name: HelpQuestion; values: HelpValues }) {
  const { t } = useTexts();
  return (
    <div class="question">
      <h4 id={name}>{t(`help.q.${name}`, values)}</h4>
      <p>
        <Message id={`help.a.${name}`} values={values} tags={tags} />
      </p>
    </div>
  );
}
