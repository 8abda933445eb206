import { Hono } from 'hono';
import { z } from 'zod';
import { isLaurelError, LaurelError } from '#domain/errors.ts';
import {
  addPasskey,
  maxPasskeyNameLength,
  removePasskey,
  renamePasskey,
  signInByPasskey,
  startPasskey,
  startPasskeySignIn,
} from '#services/passkeys.ts';
import { requireLearner } from '#services/permissions.ts';
import type { Env, Request } from '../env.ts';
import { readField, readForm, readMediaType } from '../forms.ts';
import { startSession } from '../middleware/session.ts';
import { readReturnTo } from '../return-to.ts';
import { say } from './account.tsx';
import { landing } from './sign-in.tsx';

const maxText = 16_384;
const bytes = z
  .string()
  .max(maxText)
  .regex(/^[\w-]*$/);
const common = {
  id: bytes.min(1),
  rawId: bytes.min(1),
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}).transform(() => ({})),
};
const transports = z.array(z.string().max(20)).max(10);

/** What browsers answer; members that are not needed are left out. @source https://www.w3.org/TR/webauthn-3/#dictdef-registrationresponsejson */
const registration = z.object({
  response: z.object({
    ...common,
    response: z.object({
      clientDataJSON: bytes,
      attestationObject: bytes,
      transports: transports.optional(),
    }),
  }),
});
const signIn = z.object({
  response: z.object({
    ...common,
    response: z.object({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes }),
  }),
  returnTo: z.string().max(maxText).nullish(),
});

/** Programs and our own script send JSON here; a form of another site cannot. */
function requireJsonBody(c: Request): void {
  if (readMediaType(c) !== 'application/json')
    throw new LaurelError('media_type_unsupported', {
      detail: 'This address reads application/json.',
    });
}

async function readBody<T>(c: Request, schema: z.ZodType<T>): Promise<T> {
  requireJsonBody(c);
  const body: unknown = await c.req.json().catch((cause: unknown) => {
    throw new LaurelError('body_malformed', { cause });
  });
  const { data, error } = schema.safeParse(body);
  if (!data) throw new LaurelError('passkey_refused', { cause: error });
  return data;
}

export const passkeyPages = new Hono<Env>()
  .post('/account/passkeys/options', async (c) => {
    requireLearner(c.get('ctx'));
    requireJsonBody(c);
    return c.json(await startPasskey(c.get('ctx')));
  })
  .post('/account/passkeys', async (c) => {
    requireLearner(c.get('ctx'));
    const { response } = await readBody(c, registration);
    await addPasskey(c.get('ctx'), response);
    return c.json({ location: '/account?now=passkey-added' });
  })
  .post('/account/passkeys/:id/rename', async (c) => {
    const name = readField(await readForm(c), 'name', maxPasskeyNameLength + 1);
    try {
      await renamePasskey(c.get('ctx'), c.req.param('id'), name);
    } catch (error) {
      if (!isLaurelError(error, 'input_invalid')) throw error;
      throw new LaurelError('input_invalid', {
        detail: c.get('texts').t('account.passkey.name.invalid', { max: maxPasskeyNameLength }),
      });
    }
    return say(c, 'passkey-renamed');
  })
  .post('/account/passkeys/:id/remove', async (c) => {
    await removePasskey(c.get('ctx'), c.req.param('id'));
    return say(c, 'passkey-removed');
  })
  .post('/sign-in/passkey/options', async (c) => {
    requireJsonBody(c);
    return c.json(await startPasskeySignIn(c.get('ctx')));
  })
  .post('/sign-in/passkey/answer', async (c) => {
    const { response, returnTo } = await readBody(c, signIn);
    startSession(c, await signInByPasskey(c.get('ctx'), response));
    return c.json({ location: readReturnTo(returnTo) ?? landing });
  });
