import { CompareForm } from './compare-form.tsx';
import type { CredentialPageProps } from './credential-props.ts';
import { DateTime } from './date.tsx';
import { Icon } from './icons.tsx';
import { CheckList, Verdict } from './outcome.tsx';
import { Message, useTexts } from './texts.tsx';

type VerificationPanelProps = Pick<CredentialPageProps, 'verification' | 'links' | 'issuer'>;

/** What was checked just now, and how anybody can check it without this page. */
export function VerificationPanel({ verification, links, issuer }: VerificationPanelProps) {
  const { t } = useTexts();
  const { checkedAt } = verification;
  return (
    <aside class="verification" aria-labelledby="verification">
      <h2 id="verification">{t('credential.verification')}</h2>
      <Verdict outcome={verification.outcome} />
      <CheckList checks={verification.checks} />
      {checkedAt && (
        <p class="fine">
          <Message id="checks.checkedAt" tags={{ moment: () => <DateTime date={checkedAt} /> }} />
        </p>
      )}
      {links.verifyUrl && <CompareForm url={links.url} />}
      <h3>{t('credential.checkYourself')}</h3>
      <p class="fine">{t('credential.checkYourselfText')}</p>
      <ul class="actions">
        <li>
          <a href={links.jsonUrl} download>
            <Icon name="download" /> {t('credential.downloadJson')}
          </a>
        </li>
        {links.verifyUrl && (
          <li>
            <a href={links.verifyUrl}>
              <Icon name="search" /> {t('credential.openVerify')}
            </a>
          </li>
        )}
      </ul>
      <OtherVerifiers links={links} />
      <p class="fine">
        <Message
          id="credential.signedBy"
          tags={{ did: () => <code class="did">{issuer.did}</code> }}
        />
      </p>
    </aside>
  );
}

/** An address that others cannot open is no use to a verifier. */
function OtherVerifiers({ links }: Pick<VerificationPanelProps, 'links'>) {
  const { t } = useTexts();
  if (!links.verifyUrl) return <p class="fine">{t('credential.verifyPrivate')}</p>;
  return (
    <>
      <p class="fine">{t('credential.otherVerifiers')}</p>
      <pre class="command">
        <code>npx laurel verify {links.url}</code>
      </pre>
    </>
  );
}
