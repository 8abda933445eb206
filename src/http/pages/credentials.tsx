import { Hono } from 'hono';
import type { AwardId } from '#domain/ids.ts';
import { verifyDocument } from '#domain/verify/verify.ts';
import { setVisibility } from '#services/claims.ts';
import { type CredentialView, viewCredential } from '#services/credentials.ts';
import { credentialUrl } from '#services/urls.ts';
import { CredentialPage } from '#views/credential-page.tsx';
import type { CredentialPageProps } from '#views/credential-props.ts';
import { parseAwardId } from '../api/awards.ts';
import type { Env, Request } from '../env.ts';
import { readForm } from '../forms.ts';
import { negotiate } from './negotiate.ts';
import { renderMarkdown } from './markdown.ts';
import { imagePath, presentAlignments, presentDay, presentReport, presentType } from './present.ts';
import { sendPage } from './send.ts';

const messages: Readonly<Record<string, string>> = {
  public: 'This credential is now public: anybody with its address can see it.',
  private: 'This credential is now private: only you, the issuer and your centre can see it.',
};

/** The signed bytes, exactly as they were signed. */
function sendDocument(c: Request, view: CredentialView, mediaType: string) {
  c.header('Vary', 'Accept, Cookie');
  c.header('Cache-Control', 'private, no-cache');
  c.header('Access-Control-Allow-Origin', '*');
  return c.body(view.body, 200, { 'Content-Type': mediaType });
}

function presentSource({ award, centre }: CredentialView['detail']): CredentialPageProps['source'] {
  const person = award.assessorName ?? undefined;
  if (!centre) return person ? { centreName: person } : undefined;
  return { centreName: centre.name, person };
}

function presentResults({ award, achievement }: CredentialView['detail']) {
  return award.results.map((result) => ({
    name:
      achievement.resultDescriptions.find(({ id }) => id === result.resultDescription)?.name ??
      'Result',
    value: result.value ?? result.status ?? '',
    status: result.value ? result.status : undefined,
  }));
}

async function showPage(c: Request, view: CredentialView) {
  const ctx = c.get('ctx');
  const { award, achievement, issuer } = view.detail;
  const now = ctx.clock();
  const url = credentialUrl(ctx, award.id);
  const report = await verifyDocument(view.document, {
    now,
    resolve: ctx.resolve,
    fetchJson: ctx.fetchJson,
  });
  const did = String((view.document['issuer'] as { id?: unknown }).id);
  c.header('Vary', 'Accept, Cookie');
  return sendPage(
    c,
    <CredentialPage
      frame={{ ...c.get('frame'), canonical: url, noIndex: award.visibility !== 'public' }}
      achievement={{
        ...achievement,
        tags: [...achievement.tags],
        url: `/achievements/${achievement.id}`,
        imageUrl: imagePath(achievement),
        achievementType: presentType(achievement.achievementType),
        criteriaHtml: renderMarkdown(achievement.criteriaNarrative),
        alignments: presentAlignments(achievement),
      }}
      recipientName={award.recipientName}
      awardedOn={presentDay(award.awardedAt)}
      expiresOn={award.validUntil ? presentDay(award.validUntil) : undefined}
      expired={award.validUntil !== null && award.validUntil <= now}
      revoked={
        award.revokedAt
          ? { on: presentDay(award.revokedAt), reason: award.revocationReason ?? undefined }
          : undefined
      }
      issuer={{ name: issuer.name, url: issuer.url, did }}
      source={presentSource(view.detail)}
      evidence={award.evidence.map((item) => ({
        name: item.name ?? 'Evidence',
        description: item.description ?? item.narrative,
        url: item.url,
      }))}
      results={presentResults(view.detail)}
      verification={presentReport(report)}
      links={{
        url,
        jsonUrl: `/credentials/${award.id}.json`,
        verifyUrl: `/verify?url=${encodeURIComponent(url)}`,
      }}
      owner={
        view.viewer === 'learner' && award.state === 'accepted'
          ? {
              visibility: award.visibility,
              visibilityAction: `/credentials/${award.id}/visibility`,
            }
          : undefined
      }
      message={view.viewer === 'learner' ? messages[c.req.query('now') ?? ''] : undefined}
    />,
  );
}

async function showCredential(c: Request) {
  const name = c.req.param('id') ?? '';
  const id: AwardId = parseAwardId(name.replace(/\.json$/, ''));
  const view = await viewCredential(c.get('ctx'), id);
  const mediaType = name.endsWith('.json') ? 'application/json' : negotiate(c);
  return mediaType === 'text/html' ? showPage(c, view) : sendDocument(c, view, mediaType);
}

export const credentialPages = new Hono<Env>()
  .get('/credentials/:id', showCredential)
  .post('/credentials/:id/visibility', async (c) => {
    const id = parseAwardId(c.req.param('id'));
    const form = await readForm(c);
    const visibility = form.get('visibility') === 'public' ? 'public' : 'private';
    await setVisibility(c.get('ctx'), id, visibility);
    return c.redirect(
      c.req.query('from') === 'dashboard'
        ? `/dashboard?now=${visibility}`
        : `/credentials/${id}?now=${visibility}`,
      303,
    );
  });
