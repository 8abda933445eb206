import { describe, test } from 'vitest';
import { expectProblem } from '#test/support/problems.ts';
import { createWorld } from '#test/support/world.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a form that is none', () => {
  const post = async (path: string, type: string | null, body: string) => {
    const world = await createWorld();
    const response = await world.request(path, {
      method: 'POST',
      headers: {
        Origin: 'http://laurel.test',
        Accept: 'application/json',
        ...(type === null ? {} : { 'Content-Type': type }),
      },
      body: bytes(body),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };

  test.each(['/sign-in', '/verify', '/credentials/awd_0123456789abcdefghjkmn/visibility'])(
    '%s reads forms only',
    async (path) => {
      expectProblem(await post(path, 'application/json', '{}'), 415, 'media_type_unsupported');
      expectProblem(await post(path, null, 'email=ann'), 415, 'media_type_unsupported');
      expectProblem(await post(path, 'multipart/form-data', 'no boundary'), 400, 'body_malformed');
      expectProblem(
        await post(path, 'multipart/form-data; boundary=x', '--x\r\nbroken'),
        400,
        'body_malformed',
      );
    },
  );

  test('an upload to the API that cannot be read is malformed', async () => {
    expectProblem(
      await post('/api/v1/verify', 'multipart/form-data', 'no boundary'),
      400,
      'body_malformed',
    );
  });
});
