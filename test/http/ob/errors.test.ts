import { describe, expect, test } from 'vitest';
import { type ErrorCode, errorTable } from '#domain/errors.ts';
import { answerImsx } from '#http/ob/errors.ts';
import { statusOf } from '#http/problem.ts';
import { createFailingApp, secretOfTheInside } from '#test/support/failing-app.ts';
import {
  createApiCheck,
  createSchemaCheck,
  referenceMissing,
  whereReference,
} from '#test/support/schemas.ts';

const codes = Object.keys(errorTable) as ErrorCode[];

describe('an error of the Open Badges API', () => {
  test('has the status of its kind, whichever it is, and may be read by any origin', async () => {
    const call = await createFailingApp(answerImsx);
    for (const code of codes) {
      const { answer, body } = await call(`/${code}`);
      expect([code, answer.status]).toEqual([code, statusOf(code)]);
      expect(body).toMatchObject({ imsx_codeMajor: 'failure', imsx_severity: 'error' });
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  test('that nobody expected tells nothing of the inside', async () => {
    const call = await createFailingApp(answerImsx);
    const { answer, body } = await call('/unexpected');
    expect(answer.status).toBe(500);
    expect(body['imsx_description']).toBe(errorTable.internal.title);
    expect(JSON.stringify(body)).not.toContain(secretOfTheInside);
  });

  test.skipIf(referenceMissing)(`is valid by the canonical schemas ${whereReference}`, async () => {
    const call = await createFailingApp(answerImsx);
    const checks = [
      createApiCheck('Imsx_StatusInfo'),
      createSchemaCheck('imsx_statusinfo.schema.json'),
    ];
    for (const code of [...codes, 'unexpected']) {
      const { body } = await call(`/${code}`);
      for (const check of checks) expect([code, check(body)]).toEqual([code, []]);
      for (const check of checks)
        expect(check({ ...body, imsx_codeMajor: 'lost' })).not.toEqual([]);
    }
  });
});
