import { expect, test } from 'vitest';
import { checkCodes } from '../../shared/domain/checks/finding.ts';
import { checkMessages } from '../../shared/domain/checks/messages.ts';
import { checks as english } from './en/checks.ts';
import { checks as ukrainian } from './uk/checks.ts';

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;
const languages: readonly (readonly [string, Texts])[] = [
  ['uk', ukrainian],
  ['en', english],
];
const placeholders = (text = '') => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();

test.each(languages)(
  '%s has a sentence for every message of every check, and nothing else',
  (_name, texts) => {
    for (const code of checkCodes) {
      const written = Object.keys(texts[code] ?? {}).toSorted();
      expect(written, `words of ${code}`).toEqual([...checkMessages[code], 'mend'].toSorted());
    }
    expect(Object.keys(texts).toSorted()).toEqual([...checkCodes].toSorted());
  },
);

test('both languages use the same placeholders', () => {
  for (const [code, messages] of Object.entries(ukrainian as Texts)) {
    for (const [message, text] of Object.entries(messages)) {
      const other = (english as Texts)[code]?.[message];
      expect(placeholders(other), `${code}.${message}`).toEqual(placeholders(text));
    }
  }
});
