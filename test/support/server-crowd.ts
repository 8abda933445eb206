/** A client that awards and awards while its server is killed, and repeats what got no answer. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sampleAchievement } from './world.ts';
import { type Installation, type Server, serverKey, type ServerOptions } from './server.ts';

/** Numbers from 0 to 1 that a seed repeats. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How many awards are asked for at once. */
const crowd = 12;
/** One award in so many has no address, and is only registered. */
const registeredEvery = 6;
const maxAnswers = crowd + 1;
const maxBurstMs = 400;
const maxJitterMs = 40;

/** When to kill: resolves at the moment; `answered` waits for so many answers. */
export type Moment = (answered: (count: number) => Promise<void>) => Promise<void>;

/** Any moment: half by the clock, half by how many answers came, so that none is too early or too late. */
export function createAnyMoment(random: () => number): Moment {
  return async (answered) => {
    if (random() < 0.5) await sleep(random() * maxBurstMs);
    else await answered(Math.floor(random() * maxAnswers));
    await sleep(random() * maxJitterMs);
  };
}

export interface Crowd {
  /** The award that each key came to, as the first 201 said. */
  readonly made: ReadonlyMap<string, string>;
  /** What contradicted what was said before; must stay empty. */
  readonly contradictions: readonly string[];
  readonly kills: number;
  /** Starts the server, fires, and kills it at the moment. */
  round(moment: Moment): Promise<void>;
  /** Starts the server, repeats all that got no answer yet, and leaves it running. */
  finish(): Promise<Server>;
}

export function createCrowd(
  { start: startServer }: Installation,
  options: ServerOptions,
  name: string,
): Crowd {
  const url = `http://localhost:${options.port}/api/v1`;
  const made = new Map<string, string>();
  const contradictions: string[] = [];
  let unanswered: string[] = [];
  let [asked, kills] = [0, 0];
  let achievementId: string | undefined;

  const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${serverKey}`,
        'Content-Type': 'application/json',
        ...headers,
      },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { readonly id: string };
    if (!response.ok) contradictions.push(`${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  };
  const publish = async () => {
    const { id } = await post('/achievements', sampleAchievement);
    await post(`/achievements/${id}/publish`, {});
    return id;
  };
  const ask = async (key: string) => {
    const hasAddress = Number(key.split('-').at(-1)) % registeredEvery !== 0;
    const recipient = {
      name: `Learner ${key}`,
      ...(hasAddress ? { email: `${key}@example.com` } : {}),
    };
    const { id } = await post('/awards', { achievementId, recipient }, { 'Idempotency-Key': key });
    if ((made.get(key) ?? id) !== id) contradictions.push(`${key} is ${id} and ${made.get(key)}`);
    made.set(key, id);
  };

  /** Asks for all of them at once; those that the kill leaves without an answer are asked for again. */
  const fire = (keys: readonly string[]) => {
    let answers = 0;
    let heard = () => {};
    const done = Promise.all(
      keys.map(async (key) => {
        try {
          await ask(key);
          answers++;
          heard();
        } catch {
          unanswered.push(key);
        }
      }),
    );
    const answered = (count: number) =>
      new Promise<void>((resolve) => {
        heard = () => answers >= count && resolve();
        heard();
        void done.then(() => resolve());
      });
    return { done, answered };
  };

  const start = async () => {
    const server = startServer(options);
    await server.ready;
    achievementId ??= await publish();
    return server;
  };
  return {
    made,
    contradictions,
    get kills() {
      return kills;
    },
    round: async (moment) => {
      const server = await start();
      const fresh = Array.from(
        { length: Math.max(0, crowd - unanswered.length) },
        () => `${name}-${asked++}`,
      );
      const keys = [...unanswered, ...fresh];
      unanswered = [];
      const { done, answered } = fire(keys);
      await moment(answered);
      await server.kill();
      kills++;
      await done;
    },
    finish: async () => {
      const server = await start();
      const keys = unanswered;
      unanswered = [];
      await fire(keys).done;
      if (unanswered.length > 0) contradictions.push(`${unanswered.length} got no answer`);
      return server;
    },
  };
}
