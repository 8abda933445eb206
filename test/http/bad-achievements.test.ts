import { describe, expect, test } from 'vitest';
import { createPngBomb } from '#test/support/pictures.ts';
import { expectProblem } from '#test/support/problems.ts';
import { createWorld, sampleAchievement } from '#test/support/world.ts';

const toDataUrl = (png: Uint8Array) =>
  `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
const alignment = { targetName: 'Listening', targetUrl: 'https://example.org/skills/1' };
const result = { name: 'Grade', resultType: 'LetterGrade' };

describe('an achievement is refused for', () => {
  test.each<[string, object, string]>([
    ['a member that is not known', { colour: 1 }, '/colour'],
    [
      'a member of its criteria that is not known',
      { criteria: { narrative: 'x', url: 'y' } },
      '/criteria/url',
    ],
    [
      'a member of an alignment that is not known',
      { alignment: [alignment, { ...alignment, code: 1 }] },
      '/alignment/1/code',
    ],
    [
      'a member of a result that is not known',
      { resultDescriptions: [{ ...result, id: 'x' }] },
      '/resultDescriptions/0/id',
    ],
    ['a member of its image that is not known', { image: { file: 'x' } }, '/image/file'],
    ['no name', { name: undefined }, '/name'],
    ['a name of spaces', { name: '  ' }, '/name'],
    ['no description', { description: '' }, '/description'],
    ['no criteria', { criteria: undefined }, '/criteria'],
    ['criteria in plain text', { criteria: 'Six people.' }, '/criteria'],
    ['empty criteria', { criteria: { narrative: '' } }, '/criteria/narrative'],
    ['a type that Open Badges does not know', { achievementType: 'Cup' }, '/achievementType'],
    ['an alignment without a URL', { alignment: [{ targetName: 'x' }] }, '/alignment/0/targetUrl'],
    [
      'an alignment to a script',
      { alignment: [{ ...alignment, targetUrl: 'javascript:alert(1)' }] },
      '/alignment/0/targetUrl',
    ],
    ['credits below zero', { creditsAvailable: -1 }, '/creditsAvailable'],
    ['31 tags', { tags: Array.from({ length: 31 }, (_, i) => `tag ${i}`) }, '/tags'],
    ['an empty tag', { tags: ['a', ' '] }, '/tags/1'],
  ])('%s', async (_, patch, pointer) => {
    const world = await createWorld();
    const answer = await world.api('POST', '/achievements', { ...sampleAchievement, ...patch });
    expect(expectProblem(answer, 400, 'input_invalid')).toEqual([pointer]);
    expect((await world.api('GET', '/achievements')).body.items).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ['that is behind a URL', 'https://example.org/badge.png', '/image'],
    ['that unpacks to more than it says', toDataUrl(createPngBomb()), '/image'],
    ['that is an SVG', 'data:image/svg+xml;base64,PHN2Zy8+', '/image'],
    [
      'that is no PNG inside',
      { dataUrl: `data:image/png;base64,${btoa('x'.repeat(64))}` },
      '/image/dataUrl',
    ],
    ['whose design has no such shape', { design: { shape: 'blob' } }, '/image/design/shape'],
  ])('an image %s', async (_, image, pointer) => {
    const world = await createWorld();
    const answer = await world.api('POST', '/achievements', { ...sampleAchievement, image });
    expect(expectProblem(answer, 400, 'image_invalid')).toEqual([pointer]);
  });

  test('a type of our own is accepted, and so are 30 tags', async () => {
    const world = await createWorld();
    const tags = Array.from({ length: 30 }, (_, i) => `tag ${i}`);
    const answer = await world.api('POST', '/achievements', {
      ...sampleAchievement,
      achievementType: 'ext:Cup',
      tags,
    });
    expect(answer).toMatchObject({ status: 201, body: { achievementType: 'ext:Cup', tags } });
  });
});

describe('a listing is refused for', () => {
  test.each([
    ['/awards?limit=0', 'input_invalid', '/limit'],
    ['/awards?limit=201', 'input_invalid', '/limit'],
    ['/awards?limit=ten', 'input_invalid', '/limit'],
    ['/awards?state=lost', 'input_invalid', '/state'],
    ['/awards?offset=5', 'input_invalid', '/offset'],
    ['/achievements?state=lost', 'input_invalid', '/state'],
    ['/awards?cursor=!!!', 'cursor_invalid', undefined],
    [`/awards?cursor=${btoa('soon awd_1')}`, 'cursor_invalid', undefined],
  ] as const)('%s', async (path, code, pointer) => {
    const world = await createWorld();
    expect(expectProblem(await world.api('GET', path), 400, code)).toEqual(
      pointer ? [pointer] : [],
    );
  });

  test('a limit of 200 is accepted', async () => {
    const world = await createWorld();
    expect(await world.api('GET', '/awards?limit=200')).toMatchObject({
      status: 200,
      body: { items: [], nextCursor: null },
    });
  });
});
