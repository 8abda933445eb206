import type { ErrorHandler, NotFoundHandler } from 'hono';
import { LaurelError } from '#domain/errors.ts';
import { NotFoundPage } from '#views/not-found-page.tsx';
import { ProblemPage } from '#views/problem-page.tsx';
import type { Assets, Env, Request } from './env.ts';
import { sendInterrupted } from './interrupted.tsx';
import { buildBareFrame } from './middleware/frame.ts';
import { accepts } from './pages/negotiate.ts';
import { buildProblem, statusOf, toLaurelError } from './problem.ts';
import { sendPage } from './pages/send.ts';
import { signInPath } from './return-to.ts';

const machinePaths =
  /^\/(api\/v1|status|openid|wallet\/(?:offers|interactions|exchanges|requests)|\.well-known|images|assets|oembed|dev\/mailbox\.json|openapi\.json)(\/|$)|^\/embed\/.*\.(svg|png|css)$/;

/** Answers an error as a page or as problem+json, whichever was asked for. Nothing it says depends on what is hidden. */
function answer(c: Request, error: LaurelError, assets: Assets) {
  const problem = buildProblem(error, c.get('ctx').config.publicUrl, c.get('requestId'));
  if (problem.status === 401) c.header('WWW-Authenticate', 'Bearer');
  c.header('Cache-Control', 'no-store');
  const html =
    !machinePaths.test(c.req.path) && !c.req.path.endsWith('.json') && accepts(c) === 'html';
  if (!html)
    return c.body(JSON.stringify(problem), problem.status, {
      'Content-Type': 'application/problem+json',
    });
  const frame = c.get('frame') ?? buildBareFrame(c, assets);
  if (error.code === 'not_found')
    return sendPage(c, <NotFoundPage frame={{ ...frame, noIndex: true }} />, 404);
  return sendPage(
    c,
    <ProblemPage frame={{ ...frame, noIndex: true }} {...problem} />,
    problem.status,
  );
}

export const handleError =
  (assets: Assets): ErrorHandler<Env> =>
  async (thrown, c) => {
    const error = toLaurelError(thrown);
    if (error.code === 'sign_in_required' && accepts(c) === 'html') {
      const { pathname, search } = new URL(c.req.url);
      if (c.req.method === 'GET') return c.redirect(signInPath(`${pathname}${search}`), 303);
      const interrupted = await sendInterrupted(c, assets);
      if (interrupted) return interrupted;
    }
    if (statusOf(error.code) >= 500) {
      c.get('ctx').log.error('request.error', thrown, { id: c.get('requestId') });
    }
    return answer(c, error, assets);
  };

export const handleNotFound =
  (assets: Assets): NotFoundHandler<Env> =>
  (c) =>
    answer(c, new LaurelError('not_found'), assets);
