import { Hono } from 'hono';
import type { AwardId } from '#domain/ids.ts';
import { canSeeCredential } from '#domain/visibility.ts';
import { verifyDocument } from '#domain/verify/verify.ts';
import { setVisibility } from '#services/claims.ts';
import { type CredentialView, viewCredential } from '#services/credentials.ts';
import { credentialUrl } from '#services/urls.ts';
import { CredentialPage } from '#views/credential-page.tsx';
import type { Env, Request } from '../env.ts';
import { readForm } from '../forms.ts';
import { parseId } from '../ids.ts';
import { sendJwt } from './credential-files.ts';
import { jwtType, negotiate } from './negotiate.ts';
import { presentCredential } from './present-credential.ts';
import { sendPage } from './send.ts';

/** What the address says was done just now. */
const messages = { public: 'credential.nowPublic', private: 'credential.nowPrivate' } as const;

function findMessage(c: Request, view: CredentialView): string | undefined {
  const done = c.req.query('now');
  const known = done === 'public' || done === 'private' ? messages[done] : undefined;
  return known && view.viewer === 'learner' ? c.get('texts').t(known) : undefined;
}

/** The signed bytes, exactly as they were signed. */
function sendDocument(c: Request, view: CredentialView, mediaType: string) {
  c.header('Vary', 'Accept, Cookie');
  c.header('Cache-Control', 'private, no-cache');
  c.header('Access-Control-Allow-Origin', '*');
  return c.body(view.body, 200, { 'Content-Type': mediaType });
}

async function showPage(c: Request, view: CredentialView) {
  const ctx = c.get('ctx');
  const { award } = view.detail;
  const report = await verifyDocument(view.document, {
    now: ctx.clock(),
    fetchDocument: ctx.fetchDocument,
  });
  const props = await presentCredential(ctx, view, { report, texts: c.get('texts') });
  c.header('Vary', 'Accept, Accept-Language, Cookie');
  // It can be hidden at any moment; whoever is signed in has been told to keep nothing at all.
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'private, no-cache');
  return sendPage(
    c,
    <CredentialPage
      {...props}
      frame={{
        ...c.get('frame'),
        canonical: credentialUrl(ctx, award.id),
        noIndex: !canSeeCredential(award, 'searchEngine'),
      }}
      message={findMessage(c, view)}
    />,
  );
}

async function showCredential(c: Request) {
  const name = c.req.param('id') ?? '';
  const id: AwardId = parseId('award', name.replace(/\.json$/, ''));
  const view = await viewCredential(c.get('ctx'), id);
  const mediaType = name.endsWith('.json') ? 'application/json' : negotiate(c);
  if (mediaType === jwtType) return sendJwt(c, view);
  return mediaType === 'text/html' ? showPage(c, view) : sendDocument(c, view, mediaType);
}

/** The eye leads back to the page, and the share panel's to the panel. */
async function changeVisibility(c: Request) {
  const id = parseId('award', c.req.param('id'));
  const form = await readForm(c);
  const visibility = form.get('visibility') === 'public' ? 'public' : 'private';
  await setVisibility(c.get('ctx'), id, visibility);
  const place = c.req.query('from') === 'share' ? '#share' : '';
  return c.redirect(`/credentials/${id}?now=${visibility}${place}`, 303);
}

export const credentialPages = new Hono<Env>()
  .get('/credentials/:id', showCredential)
  .post('/credentials/:id/visibility', changeVisibility);
