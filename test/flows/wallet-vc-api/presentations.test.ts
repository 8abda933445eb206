import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#domain/proof/sign.ts';
import type { ForeignKey } from '#test/support/foreign.ts';
import { createLearnCard } from '#test/support/wallets/learncard.ts';
import { createHolderKey, presentKey } from '#test/support/wallets/holder-keys.ts';
import { openExchange, postJson, type PresentationRequest } from '#test/support/wallets/vc-api.ts';
import {
  type Asked,
  createAsked,
  expectUntouched,
  offerToWallets,
} from '#test/support/wallets/vc-api-offer.ts';

async function expectTaken({ send, key, asked }: Asked) {
  const { status, body } = await send(await presentKey(key, { asked }));
  expect([status, body.verifiablePresentation?.verifiableCredential]).toMatchObject([
    200,
    [{ credentialSubject: { id: key.did } }],
  ]);
}

/** One letter of a proof value is another. */
const misspell = (presentation: JsonObject): JsonObject => {
  const proof = presentation['proof'] as { proofValue: string };
  const at = 20;
  const letter = proof.proofValue[at] === 'a' ? 'b' : 'a';
  const proofValue = proof.proofValue.slice(0, at) + letter + proof.proofValue.slice(at + 1);
  return { ...presentation, proof: { ...proof, proofValue } };
};

const another = (asked: PresentationRequest, patch: Partial<PresentationRequest>) => ({
  ...asked,
  ...patch,
});

interface Refusal {
  readonly rule: string;
  readonly words: RegExp;
  readonly present: (key: ForeignKey, asked: PresentationRequest) => Promise<unknown>;
}

/** Each differs in one thing from what is accepted. */
const refusals: readonly Refusal[] = [
  {
    rule: 'with another challenge',
    words: /not made for this/,
    present: (key, asked) =>
      presentKey(key, { asked: another(asked, { challenge: `${asked.challenge}x` }) }),
  },
  {
    rule: 'for another site',
    words: /not made for this/,
    present: (key, asked) =>
      presentKey(key, { asked: another(asked, { domain: 'http://laurel.test.example' }) }),
  },
  {
    rule: 'for no site in particular',
    words: /not made for this/,
    present: (key, { challenge }) => presentKey(key, { asked: { challenge } }),
  },
  {
    rule: 'with the challenge in another case',
    words: /not made for this/,
    present: (key, asked) =>
      presentKey(key, {
        asked: another(asked, {
          challenge: asked.challenge.replace(/[a-z]/, (letter) => letter.toUpperCase()),
        }),
      }),
  },
  {
    rule: 'and lost its challenge on the way',
    words: /was altered/,
    present: async (key, asked) => {
      const presentation = await presentKey(key, { asked });
      const { challenge: _, ...proof } = presentation['proof'] as JsonObject;
      return { ...presentation, proof };
    },
  },
  {
    rule: 'by the key of somebody else than the holder',
    words: /as its holder, but was signed with the key/,
    present: async (key, asked) =>
      presentKey(await createHolderKey(), { asked, members: { holder: key.did } }),
  },
  {
    rule: 'without a holder',
    words: /does not name its holder/,
    present: (key, asked) => presentKey(key, { asked, members: { holder: undefined } }),
  },
  {
    rule: 'to assert something, and not to authenticate',
    words: /not made for "authentication"/,
    present: (key, asked) => presentKey(key, { asked, purpose: 'assertionMethod' }),
  },
  {
    rule: 'and altered by one letter',
    words: /was altered/,
    present: async (key, asked) => misspell(await presentKey(key, { asked })),
  },
  {
    rule: 'and given another holder afterwards',
    words: /was altered/,
    present: async (key, asked) => ({
      ...(await presentKey(key, { asked })),
      holder: (await createHolderKey()).did,
    }),
  },
  {
    rule: 'beside a second proof that was made for something else',
    words: /not made for this/,
    present: async (key, asked) => {
      const presentation = await presentKey(key, { asked });
      const other = await presentKey(key, { asked: another(asked, { challenge: 'another' }) });
      return { ...presentation, proof: [presentation['proof'], other['proof']] };
    },
  },
  {
    rule: 'by nobody',
    words: /Nobody signed/,
    present: async (key, asked) => {
      const { proof: _, ...rest } = await presentKey(key, { asked });
      return rest;
    },
  },
  {
    rule: 'by a suite that nobody knows',
    words: /not known here/,
    present: async (key, asked) => {
      const presentation = await presentKey(key, { asked, suite: 'eddsa-rdfc-2022' });
      const proof = { ...(presentation['proof'] as JsonObject), cryptosuite: 'eddsa-rdfc-2099' };
      return { ...presentation, proof };
    },
  },
];

describe('an exchange', () => {
  test.each(refusals)(
    'refuses a presentation that was signed $rule',
    async ({ present, words }) => {
      const asked = await createAsked();
      const { status, body } = await asked.send(await present(asked.key, asked.asked));
      expect([status, body.code]).toEqual([400, 'holder_unproved']);
      expect(body.detail).toMatch(words);
      await expectUntouched(asked);
      await expectTaken(asked);
    },
  );

  test('refuses a presentation that was signed with no challenge at all', async () => {
    const { ask, vcApi } = await offerToWallets({ now: new Date() });
    const wallet = await createLearnCard(ask);
    const { challenge, domain = '' } = await openExchange(ask, vcApi.exchangeUrl);
    const send = async (verifiablePresentation: JsonObject) =>
      postJson(ask, vcApi.exchangeUrl, { verifiablePresentation });
    const without = await wallet.sign({ domain });
    expect(without['proof']).not.toHaveProperty('challenge');
    expect((await send(without)).body).toMatchObject({
      code: 'holder_unproved',
      detail: expect.stringMatching(/challenge is not as expected/) as string,
    });
    expect((await send(await wallet.sign({ challenge, domain }))).status).toBe(200);
  });
});
