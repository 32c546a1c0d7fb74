import { expect, test } from 'vitest';
import { searchQuery } from '../../../shared/domain/search/query.ts';
import { spelledOut } from './spelled-out.ts';

const words = ['степан', 'степанивна', 'хмелницкий', 'петрович'];
const known = (beginning: string): readonly string[] | undefined =>
  beginning === '12345' ? undefined : words.filter((word) => word.startsWith(beginning));

test('a beginning becomes the words that have it', () => {
  expect(spelledOut('"степан"*', known)).toBe('("степан" OR "степанивна")');
  expect(spelledOut('("петро"* OR "петр") AND "степан"* AND "с"*', known)).toBe(
    '("петрович" OR "петр") AND ("степан" OR "степанивна") AND "с"*',
  );
});

test('a beginning of many words, of none or with an index of its own stays, and so do numbers in pieces', () => {
  const typed = ['12345', 'неіснуюче', 'сте', 'степ', '757/6016/25-ц', '"степан петрович', '"степан"'];
  for (const query of typed.map(searchQuery))
    expect([query, spelledOut(query, known)]).toEqual([query, query]);
});
