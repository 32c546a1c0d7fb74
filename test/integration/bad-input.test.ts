import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createTexts } from '../../renderer/i18n/i18n.ts';
import { type CentralDb, createCentralDb } from '../central-db/create-central-db.ts';
import { passingMorning } from '../support/fake-clock.ts';
import { type ExchangeDesk, openDesk } from '../support/exchange-desk.ts';
import { typeSampleFlat } from '../support/filled-dossier.ts';

/**
 * The list of bad input: what the person is told (keys of the page's own texts) and which test shows the outcome.
 * `shown` names the file and the beginning of the test's name.
 */
const cases: readonly {
  readonly what: string;
  readonly keys: readonly string[];
  readonly shown: readonly (readonly [file: string, name: string])[];
}[] = [
  {
    what: 'a wrong key of the workstation',
    keys: ['exchange.engineUnauthorized', 'exchange.mendSignIn', 'exchange.signIn', 'error.unauthorized'],
    shown: [
      [
        'integration/exchange-line.test.ts',
        'a token that is refused is fetched anew once; a key that is refused',
      ],
      ['conformance/rules.test.ts', 'sign-in refuses what is expired'],
    ],
  },
  {
    what: 'an expired token',
    keys: ['exchange.engineUnauthorized'],
    shown: [['conformance/rules.test.ts', 'a token ages']],
  },
  {
    what: 'a wrong passphrase',
    keys: ['error.wrong-passphrase'],
    shown: [['integration/session.test.ts', 'a wrong passphrase waits longer each time']],
  },
  {
    what: 'an answer that is not JSON or not the contract’s',
    keys: ['exchange.refusal', 'exchange.mendResend', 'exchange.resend'],
    shown: [['integration/exchange-line.test.ts', 'an answer that is HTML or not the contract’s']],
  },
  {
    what: 'an address where no central database answers',
    keys: ['reason.not-a-central-database', 'reason.address-not-https'],
    shown: [['integration/bad-input.test.ts', 'nothing typed is lost']],
  },
  {
    what: 'a record of the feed that breaks the standard',
    keys: ['exchange.quarantined', 'exchange.quarantinedHint'],
    shown: [['integration/exchange-guards.test.ts', 'an unknown cursor starts the feed anew']],
  },
  {
    what: 'a 500',
    keys: ['reason.server-error', 'exchange.engineOffline', 'exchange.engineWaiting'],
    shown: [['integration/exchange-line.test.ts', 'a 500 is tried again']],
  },
  {
    what: 'a hung connection',
    keys: ['reason.timeout', 'exchange.engineOffline'],
    shown: [['integration/exchange-guards.test.ts', 'a connection that hangs ends by its time limit']],
  },
  {
    what: 'a full disk while adding a photo',
    keys: ['fileRefused.disk-full'],
    shown: [['integration/intake.test.ts', 'a full disk refuses the file']],
  },
  {
    what: 'a full disk while saving',
    keys: ['error.disk-full'],
    shown: [['integration/database.test.ts', 'a full disk refuses the change']],
  },
  {
    what: 'a corrupt JPEG and a 0-byte PDF',
    keys: ['fileRefused.corrupt', 'fileRefused.empty'],
    shown: [
      ['integration/intake.test.ts', 'S19: bad files are refused by name of the reason'],
      ['integration/files-pictures.test.ts', 'damaged, bombs and wrong sizes'],
    ],
  },
  {
    what: 'a database from a newer version',
    keys: ['error.too-new'],
    shown: [
      ['integration/database.test.ts', 'a database from a newer program is a state of its own'],
      ['integration/migrations.test.ts', 'a newer database is refused before anything is touched'],
    ],
  },
];

const read = (file: string): string => readFileSync(join(import.meta.dirname, '..', file), 'utf8');

test.each(cases)('$what: has words in Ukrainian and English', ({ keys }) => {
  for (const language of ['uk', 'en'] as const) {
    const texts = createTexts(language);
    expect(keys.filter((key) => !texts.exists(key))).toEqual([]);
    const words = keys.map((key) => texts.t(key));
    expect(words.every((text) => /\p{Script=Cyrillic}/u.test(text) === (language === 'uk'))).toBe(true);
  }
});

test.each(cases)('$what: the test of its outcome is there', ({ shown }) => {
  expect(shown.filter(([file, name]) => !read(file).includes(name))).toEqual([]);
});

type Answer = () => Promise<Response>;
const body = (text: string, status = 200) => Promise.resolve(new Response(text, { status }));
const answers: readonly (readonly [string, Answer])[] = [
  ['HTML of a captive portal', () => body('<html>Увійдіть до мережі</html>')],
  ['JSON that is cut short', () => body('{"token":"')],
  ['JSON of another contract', () => body('{"hello":"world"}')],
  ['an empty answer', () => body('')],
  ['a 500', () => body('{"code":"internal"}', 500)],
  ['a 401 for everything', () => body('{"code":"token-expired"}', 401)],
  ['a line that breaks', () => Promise.reject(new TypeError('fetch failed'))],
];

let central: CentralDb;
let desk: ExchangeDesk | undefined;
let bad: Answer | undefined;
let codes = 0;

beforeAll(async () => {
  central = await createCentralDb({ realNow: passingMorning });
}, 180_000);
afterAll(async () => central.close());
afterEach(async () => {
  bad = undefined;
  await desk?.dispose();
});

test.each(answers)(
  'nothing typed is lost under %s, and the state says so in words',
  async (_what, answer) => {
    codes += 1;
    const opened = openDesk({
      address: central.address,
      profile: 'officer',
      code: `TRAIN-OFFICER-${codes}`,
      fetch: (input, init) => bad?.() ?? globalThis.fetch(input, init),
    });
    desk = opened;
    await opened.login('officer');
    await opened.sync();
    const id = await typeSampleFlat(opened, { '/object/title': 'Набране до збою' });
    const before = (await opened.call('dossiers.get', { id })).content;
    bad = answer;
    opened.clock.advance(60_000);
    await opened.call('exchange.syncNow', {});
    const told = ['offline', 'waiting', 'unauthorized', 'blocked'];
    const { engine } = await opened.untilView((view) => told.includes(view.engine.kind));
    const key = `exchange.engine${engine.kind.charAt(0).toUpperCase()}${engine.kind.slice(1)}`;
    expect([createTexts('uk').exists(key), createTexts('en').exists(key)]).toEqual([true, true]);
    await opened.call('dossiers.setField', {
      id,
      pointer: '/object/condition',
      value: 'Набране під час збою',
    });
    const again = await opened.reopen();
    desk = again;
    await again.login('officer');
    const { content } = await again.call('dossiers.get', { id });
    expect(content).toEqual({ ...before, object: { ...before.object, condition: 'Набране під час збою' } });
    const files = readdirSync(again.dataDir, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => /\.(?:tmp|part)$/u.test(name))).toEqual([]);
  },
);
