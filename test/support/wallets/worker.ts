/** The built Worker as systems and wallets see it: awards, and offers of them. */
import { generateFirstKeys } from '#adapters/keychain.ts';
import { type RunningWorker, startWorker } from '#test/support/worker.ts';
import { bootstrapKey, sampleAchievement } from '#test/support/world.ts';

export interface WalletWorker extends RunningWorker {
  /** Awards an achievement: to Ann Example, or to nobody’s address yet. */
  award(email?: string): Promise<{
    readonly id: string;
    readonly credentialUrl: string;
    readonly claimUrl: string;
  }>;
  offer(
    awardId: string,
    options: { readonly protocol: 'openid4vci' | 'vcapi'; readonly txCode?: boolean },
  ): Promise<{
    readonly offerUri: string;
    readonly interactionUrl: string;
    readonly txCode?: string;
  }>;
  // oxlint-disable-next-line typescript/no-explicit-any -- what an answer holds is for the test to say
  api(method: string, path: string, body?: unknown): Promise<any>;
}

export async function startWalletWorker(): Promise<WalletWorker> {
  const worker = await startWorker({
    BOOTSTRAP_API_KEY: bootstrapKey,
    SESSION_SECRET: 'session-secret-of-the-tests-0123456789',
    ISSUER_KEYS: JSON.stringify({
      keys: await generateFirstKeys('main', new Date(Date.now() - 60_000)),
    }),
  });
  const api: WalletWorker['api'] = async (method, path, body) => {
    const response = await fetch(`${worker.url}/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${bootstrapKey}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(JSON.stringify(answer));
    return answer;
  };
  let achievementId: string | undefined;
  return {
    ...worker,
    api,
    award: async (email) => {
      if (achievementId === undefined) {
        achievementId = (await api('POST', '/achievements', sampleAchievement)).id as string;
        await api('POST', `/achievements/${achievementId}/publish`, {});
      }
      const recipient = { name: 'Ann Example', ...(email === undefined ? {} : { email }) };
      return api('POST', '/awards', { achievementId, recipient });
    },
    offer: (awardId, options) => api('POST', `/awards/${awardId}/offers`, options),
  };
}
