import { describe, expect, test } from 'vitest';
import { createPublic } from '#test/support/accepted.ts';
import { readPdf } from '#test/support/baked.ts';
import { acceptAward, createWorld, makeAward, publishAchievement } from '#test/support/world.ts';

describe('the certificate', () => {
  const certificateOf = async (patch: object = {}, init: RequestInit = {}) => {
    const { read } = await createPublic({}, patch);
    return readPdf(await read('pdf', init));
  };

  test('says who was awarded what, by whom and when, and where to check it', async () => {
    const { world, award, read } = await createPublic();
    const { text, dictionaries } = readPdf(await read('pdf'));
    for (const words of [
      'Level 5 Certificate in Coaching',
      'Awarded to',
      'Ann Example',
      'Institute of Tests',
      '1 October 2026',
      '1 October 2029',
      award.credentialUrl,
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Revoked');
    expect(dictionaries).toContain('/Lang (en-GB)');
    expect(dictionaries).toContain('/Marked true');
    expect(dictionaries).toContain('/AFRelationship /Data');
    expect(dictionaries).toContain(`/URI (${award.credentialUrl})`);
    expect(world.system.config.publicUrl).toBe('http://laurel.test');
  });

  test('is Welsh for whoever reads Welsh', async () => {
    const { text, dictionaries } = await certificateOf(
      {},
      { headers: { 'Accept-Language': 'cy' } },
    );
    for (const words of ['Dyfarnwyd i', '1 Hydref 2026', 'Ann Example'])
      expect(text).toContain(words);
    expect(text).not.toContain('Awarded');
    expect(dictionaries).toContain('/Lang (cy)');
  });

  test('says that the credential was revoked, and when', async () => {
    const { world, award, read } = await createPublic();
    await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'Entered by mistake' });
    const { text } = readPdf(await read('pdf'));
    expect(text).toContain('Revoked on 23 November 2026');
    expect(text).not.toContain('Entered by mistake');
  });

  test('holds long names whole, in several lines', async () => {
    const world = await createWorld({
      env: {
        ISSUER_NAME: 'The Worshipful Institute for the Advancement of Coaching and Mentoring',
      },
    });
    const name =
      'Advanced Professional Diploma in Executive and Senior Leadership Coaching, Mentoring and Supervision for Multi-Disciplinary Public Service Organisations';
    const learner =
      'Maximiliana Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh de la Cruz y Villanueva';
    const award = await makeAward(world, await publishAchievement(world, { name }), {
      recipient: { name: learner, email: 'm@example.com' },
      validUntil: '2029-10-01',
    });
    const Cookie = await acceptAward(world, award.claimUrl);
    const response = await world.request(`/credentials/${award.id}.pdf`, { headers: { Cookie } });
    const { text } = readPdf(new Uint8Array(await response.arrayBuffer()));
    const flowing = text.replaceAll(/\s+/g, ' ').replaceAll('- ', '-');
    for (const words of [name, learner, 'Advancement of Coaching and Mentoring'])
      expect(flowing).toContain(words);
    expect(text).not.toContain('…');
  });

  test('is the same file each time', async () => {
    const { read } = await createPublic();
    expect(await read('pdf')).toEqual(await read('pdf'));
  });

  test('has a title with the very names, also where they cannot be printed', async () => {
    const world = await createWorld();
    const award = await makeAward(world, await publishAchievement(world, { name: 'Coach 🎓' }), {
      recipient: { name: 'فاطمة الزهراء', email: 'f@example.com' },
    });
    const Cookie = await acceptAward(world, award.claimUrl);
    const response = await world.request(`/credentials/${award.id}.pdf`, { headers: { Cookie } });
    const { text, dictionaries } = readPdf(new Uint8Array(await response.arrayBuffer()));
    expect(text.split('\n')).toContain('Coach');
    expect(text).toContain('The learner named on the credential’s page');
    expect(text).not.toContain('\ufffd');
    const title = Buffer.from(dictionaries, 'latin1');
    expect(title.includes(Buffer.from('فاطم', 'utf16le').swap16())).toBe(true);
  });

  test.each<[string, string]>([
    ['Greek', 'Ελένη Παπαδοπούλου'],
    ['Cyrillic', 'Анна Кузнецова'],
    ['Welsh', 'Siân Gwŷr-Llŷr'],
    ['Vietnamese', 'Nguyễn Thị Hường'],
    ['letters and their accents apart', 'Siân Gwŷr'.normalize('NFD')],
  ])('prints names in %s', async (_, name) => {
    const world = await createWorld();
    const award = await makeAward(world, await publishAchievement(world), {
      recipient: { name, email: 'x@example.com' },
    });
    const Cookie = await acceptAward(world, award.claimUrl);
    const response = await world.request(`/credentials/${award.id}.pdf`, { headers: { Cookie } });
    expect(readPdf(new Uint8Array(await response.arrayBuffer())).text).toContain(
      name.normalize('NFC'),
    );
  });
});
