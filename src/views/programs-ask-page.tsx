import type { ObPermission } from '#domain/oauth.ts';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { Notice } from './notice.tsx';
import { PageHead } from './page-head.tsx';
import { paths } from './paths.ts';
import { PermissionList } from './programs-permissions.tsx';
import { Section } from './section.tsx';
import { Message, useTexts } from './texts.tsx';

type ProgramsAskPageProps = {
  frame: Frame;
  /** What the program says of itself; of its addresses those that are its own. */
  program: {
    readonly name: string;
    readonly uri?: string | undefined;
    readonly tosUri?: string | undefined;
    readonly policyUri?: string | undefined;
  };
  /** The host that gets the answer; `undefined` for a program on the learner's own device. */
  answerTo: string | undefined;
  learnerName: string;
  permissions: readonly ObPermission[];
  /** Of not being here, after which it is over by itself. */
  days: number;
  action: string;
  /** The request, as it came; sent again with the answer. */
  fields: Readonly<Record<string, string>>;
};

/** A link to what a stranger named: it tells nothing of where it was followed. */
const OutsideLink = ({ href }: { href: string }) => (
  <a href={href} rel="nofollow noopener noreferrer">
    {href}
  </a>
);

function Facts({ program, answerTo }: Pick<ProgramsAskPageProps, 'program' | 'answerTo'>) {
  const { t } = useTexts();
  const links = [
    { term: t('programs.ask.site'), href: program.uri },
    { term: t('programs.ask.terms'), href: program.tosUri },
    { term: t('programs.ask.policy'), href: program.policyUri },
  ];
  return (
    <dl class="facts">
      <div>
        <dt>{t('programs.ask.answer')}</dt>
        <dd>{answerTo ?? t('programs.device')}</dd>
      </div>
      {links.map(
        ({ term, href }) =>
          href && (
            <div>
              <dt>{term}</dt>
              <dd>
                <OutsideLink href={href} />
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** A program asks a learner for access: who, for what, for how long, and two answers. */
export function ProgramsAskPage(props: ProgramsAskPageProps) {
  const { frame, program, permissions, days, action, fields } = props;
  const { t } = useTexts();
  const { answerTo: host } = props;
  const values = { program: program.name, site: frame.site.name, name: props.learnerName };
  // Anybody can choose any name, and nobody can choose whose address it is: so that stands first.
  const title = t('programs.ask.title', { known: host ? 'yes' : 'no', host: host ?? '' });
  return (
    <Layout frame={frame} title={title}>
      <PageHead title={title}>
        <p>
          <Message
            id="programs.ask.lead"
            values={values}
            tags={{ own: (text) => <bdi>{text}</bdi> }}
          />
        </p>
      </PageHead>
      <Section id="who" title={t('programs.ask.who')}>
        <Facts program={program} answerTo={host} />
        <Notice tone="caution" title={t('programs.ask.unchecked', values)} />
      </Section>
      <Section id="what" title={t('programs.ask.what')}>
        <PermissionList permissions={permissions} />
        <p>{t('programs.ask.not')}</p>
      </Section>
      <Section id="how-long" title={t('programs.ask.howLong')}>
        <p>
          <Message
            id="programs.ask.howLong.text"
            values={{ days }}
            tags={{ programs: (text) => <a href={paths.programs}>{text}</a> }}
          />
        </p>
      </Section>
      <form method="post" action={action}>
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="button-row">
          <button class="button" type="submit" name="answer" value="allow">
            {t('programs.ask.allow')}
          </button>
          <button class="button button-quiet" type="submit" name="answer" value="deny">
            {t('programs.ask.deny')}
          </button>
        </div>
      </form>
    </Layout>
  );
}
