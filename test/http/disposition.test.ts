import { expect, test } from 'vitest';
import { writeDisposition } from '#http/disposition.ts';

const nameOf = (header: string) =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)$/.exec(header)?.[1] ?? '');
const plainOf = (header: string) => /filename="([^"]*)"/.exec(header)?.[1];

test.each<[string, string, string]>([
  ['Level 5 Certificate', 'Level 5 Certificate.pdf', 'Level 5 Certificate.pdf'],
  ['Ŵythnos yn Llŷn', 'Wythnos yn Llyn.pdf', 'Ŵythnos yn Llŷn.pdf'],
  ['تدريب', 'credential.pdf', 'تدريب.pdf'],
  ['Pass 🎓', 'Pass _.pdf', 'Pass 🎓.pdf'],
  ['a"b\\c/d:e;f%g', 'a b c d e f g.pdf', 'a b c d e f g.pdf'],
  ['x\r\nSet-Cookie: a=b', 'x Set-Cookie a=b.pdf', 'x Set-Cookie a=b.pdf'],
  ['..', 'credential.pdf', 'credential.pdf'],
  ['', 'credential.pdf', 'credential.pdf'],
  ["it's (new)*", "it's (new).pdf", "it's (new).pdf"],
])('the file of %j has a name that people and programs can read', (name, plain, whole) => {
  const header = writeDisposition(name, 'pdf');
  expect(header).toMatch(
    /^attachment; filename="[ -~]*"; filename\*=UTF-8''[A-Za-z0-9._%~!&+$#^`|-]*$/,
  );
  expect([plainOf(header), nameOf(header)]).toEqual([plain, whole]);
});

test('a very long name is cut between characters', () => {
  const header = writeDisposition('🎓'.repeat(500), 'png');
  expect(nameOf(header)).toBe(`${'🎓'.repeat(120)}.png`);
});
