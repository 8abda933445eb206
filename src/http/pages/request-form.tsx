import { z } from '@hono/zod-openapi';
import { isLaurelError, type LaurelError } from '#domain/errors.ts';
import { isId } from '#domain/ids.ts';
import { viewAchievement } from '#services/achievements.ts';
import { type ClaimRequestInput, prepareRequest, requestAward } from '#services/claim-requests.ts';
import { findIssuer } from '#services/issuers.ts';
import { requireLearner } from '#services/permissions.ts';
import type { Achievement } from '#store/achievements.ts';
import {
  type RequestField,
  requestFields,
  RequestFormPage,
  type RequestValues,
} from '#views/request-form-page.tsx';
import { RequestRefusedPage } from '#views/request-refused-page.tsx';
import { name } from '../api/schemas.ts';
import { httpUrl, line, prose } from '../api/text.ts';
import type { Request } from '../env.ts';
import { readField, readForm } from '../forms.ts';
import { parseId } from '../ids.ts';
import { statusOf } from '../problem.ts';
import { presentDay } from './present.ts';
import { sendPage } from './send.ts';

/** Longer than any field takes, so that what is too long is said and kept, not cut. */
const maxTypedLength = 20_000;

const emptyOr = <T,>(given: z.ZodType<T, string>) =>
  z
    .string()
    .trim()
    .transform((typed) => typed || undefined)
    .pipe(given.optional());

const schema = z.object({
  name,
  registrationNumber: emptyOr(line(100)),
  completedOn: emptyOr(z.iso.date()),
  centre: emptyOr(z.string().refine((id) => isId('centre', id))),
  evidenceName: emptyOr(line(200)),
  evidenceUrl: emptyOr(httpUrl),
  evidenceWords: emptyOr(prose(5000)),
});

type Errors = Partial<Record<RequestField, string>>;

/** The field of the form that a service's refusal is about. */
const fieldOfPointer: Readonly<Record<string, RequestField>> = {
  '/completedAt': 'completedOn',
  '/centreId': 'centre',
};

const readId = (c: Request) => parseId('achievement', c.req.param('id'));

const emptyValues = (): RequestValues =>
  Object.fromEntries(requestFields.map((field) => [field, ''])) as RequestValues;

function sayErrors(c: Request, fields: readonly RequestField[]): Errors {
  const { t } = c.get('texts');
  return Object.fromEntries(fields.map((field) => [field, t(`requests.error.${field}`)]));
}

const isField = (part: unknown): part is RequestField =>
  requestFields.some((field) => field === part);

async function showForm(
  c: Request,
  { achievement, centres }: Awaited<ReturnType<typeof prepareRequest>>,
  values: RequestValues,
  errors: Errors = {},
) {
  const ctx = c.get('ctx');
  const issuer = await findIssuer(ctx, achievement.issuerId);
  const url = `/achievements/${achievement.id}`;
  return sendPage(
    c,
    <RequestFormPage
      frame={{ ...c.get('frame'), noIndex: true }}
      achievement={{ name: achievement.name, url }}
      issuerName={issuer?.name ?? ''}
      centres={centres}
      values={values}
      errors={errors}
      today={presentDay(ctx.clock()).iso}
      action={`${url}/request`}
    />,
    Object.keys(errors).length > 0 ? 400 : 200,
  );
}

const refusals = ['request_needless', 'request_open', 'achievement_not_published'] as const;
type Refusal = LaurelError & { readonly code: (typeof refusals)[number] };

const isRefusal = (error: unknown): error is Refusal =>
  refusals.some((code) => isLaurelError(error, code));

/** Why there is nothing to ask for, as a page. */
function showRefusal(c: Request, achievement: Achievement, { code }: Refusal) {
  return sendPage(
    c,
    <RequestRefusedPage
      frame={{ ...c.get('frame'), noIndex: true }}
      why={code}
      achievement={{ name: achievement.name, url: `/achievements/${achievement.id}` }}
    />,
    statusOf(code),
  );
}

/** The form, with the name of the account filled in; or why there is nothing to ask for. */
export async function showRequestForm(c: Request) {
  const ctx = c.get('ctx');
  requireLearner(ctx);
  const achievement = await viewAchievement(ctx, readId(c));
  try {
    const prepared = await prepareRequest(ctx, achievement.id);
    const values = { ...emptyValues(), name: c.get('frame').viewer?.name ?? '' };
    return await showForm(c, prepared, values);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return showRefusal(c, achievement, error);
  }
}

function readInput(id: Achievement['id'], input: z.output<typeof schema>): ClaimRequestInput {
  const { evidenceName, evidenceUrl, evidenceWords, centre } = input;
  const evidence = { name: evidenceName, url: evidenceUrl, narrative: evidenceWords };
  return {
    achievementId: id,
    name: input.name,
    registrationNumber: input.registrationNumber,
    completedAt: input.completedOn ? new Date(`${input.completedOn}T00:00:00Z`) : undefined,
    centreId: centre,
    evidence: Object.values(evidence).some(Boolean) ? [evidence] : [],
  };
}

/** Sends the request. What is wrong is said beside its field, and everything typed is still there. */
export async function sendRequest(c: Request) {
  const ctx = c.get('ctx');
  requireLearner(ctx);
  const achievement = await viewAchievement(ctx, readId(c));
  const form = await readForm(c);
  const values = Object.fromEntries(
    requestFields.map((field) => [field, readField(form, field, maxTypedLength)]),
  ) as RequestValues;
  try {
    const prepared = await prepareRequest(ctx, achievement.id);
    const parsed = schema.safeParse(values);
    if (!parsed.success) {
      const wrong = parsed.error.issues.map(({ path }) => path[0]).filter(isField);
      return await showForm(c, prepared, values, sayErrors(c, wrong));
    }
    try {
      await requestAward(ctx, readInput(achievement.id, parsed.data));
    } catch (error) {
      const problems = isLaurelError(error) ? error.problems : [];
      const wrong = problems.flatMap(({ pointer }) => fieldOfPointer[pointer] ?? []);
      if (wrong.length === 0) throw error;
      return await showForm(c, prepared, values, sayErrors(c, wrong));
    }
    return c.redirect('/requests?now=sent', 303);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return showRefusal(c, achievement, error);
  }
}
