import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { coreContract } from '../../shared/contract/core.ts';
import { access } from '../../electron/core/session/permissions.ts';
import { dataPaths } from '../../electron/core/session/paths.ts';
import { standardKdfCost } from '../../electron/core/session/wrap.ts';
import { hashFolder } from '../support/faults.ts';
import {
  createMemoryKeyStore,
  startTestCore,
  type TestCore,
  type TestCoreOptions,
  testPassphrase,
} from '../support/test-core.ts';
import { patience } from '../support/patience.ts';

const started: TestCore[] = [];
function start(options: TestCoreOptions = {}): TestCore {
  const desk = startTestCore(options);
  started.push(desk);
  return desk;
}
async function restart(desk: TestCore): Promise<TestCore> {
  const next = await desk.restart();
  started.push(next);
  return next;
}
afterEach(async () => {
  for (const desk of started.splice(0)) await desk.dispose();
});

describe('first run and unlocking', () => {
  test('what was made is there after a restart, and nothing answers before unlocking', async () => {
    const first = start();
    expect((await first.call('session.state', {})).phase).toBe('first-run');
    expect((await first.refusal('dossiers.counts', {})).code).toBe('locked');
    await first.firstRun();
    const { id } = await first.call('dossiers.create', { objectType: 'flat' });
    const second = await restart(first);
    const state = await second.call('session.state', {});
    expect([state.phase, state.logins, state.user, state.officeName]).toEqual([
      'locked',
      ['officer'],
      undefined,
      undefined,
    ]);
    expect((await second.refusal('dossiers.get', { id })).code).toBe('locked');
    await second.unlock();
    expect((await second.call('dossiers.get', { id })).createdByName).toBe('Гончаренко Олена Вікторівна');
    await second.call('session.lock', {});
    expect((await second.refusal('dossiers.get', { id })).code).toBe('locked');
  });

  test('a first run over an existing database is refused', async () => {
    const desk = await restart(await started1());
    const { code } = await desk.refusal('session.firstRun', {
      officeName: 'Інший відділ',
      officerKind: 'state',
      login: 'other',
      name: 'Інша Людина',
      roles: ['officer'],
      passphrase: testPassphrase,
      keepInKeyStore: false,
    });
    expect(code).toBe('invalid-state');
  });

  test('a wrong passphrase waits longer each time and touches no file (S12)', async () => {
    const desk = await restart(await started1());
    const before = hashFolder(desk.dataDir);
    for (const pause of [500, 1_000, 2_000]) {
      const refusal = desk.refusal('session.unlock', { login: 'officer', passphrase: 'не та фраза' });
      await vi.waitFor(() => expect(desk.clock.slept.at(-1)).toBe(pause), patience);
      desk.clock.advance(pause);
      expect((await refusal).code).toBe('wrong-passphrase');
    }
    expect(hashFolder(desk.dataDir)).toEqual(before);
    await desk.unlock();
    expect((await desk.call('session.state', {})).phase).toBe('open');
  });

  test('an unknown login is told the same as a wrong passphrase', async () => {
    const desk = await restart(await started1());
    const refusal = desk.refusal('session.unlock', { login: 'nobody', passphrase: testPassphrase });
    await vi.waitFor(() => expect(desk.clock.slept.at(-1)).toBe(500), patience);
    desk.clock.advance(500);
    expect((await refusal).code).toBe('wrong-passphrase');
  });

  test('the shipped cost of a passphrase is at least 64 MiB and three passes', () => {
    expect(standardKdfCost.memoryKib).toBeGreaterThanOrEqual(65_536);
    expect(standardKdfCost.iterations).toBeGreaterThanOrEqual(3);
  });
});

async function started1(): Promise<TestCore> {
  const desk = start();
  await desk.firstRun();
  return desk;
}

describe('key store and recovery', () => {
  test('the key store opens without a passphrase; when it is lost the passphrase still does', async () => {
    const keyStore = createMemoryKeyStore();
    const first = start({ ports: { keyStore } });
    await first.firstRun({ keepInKeyStore: true });
    const desk = await restart(first);
    expect((await desk.call('session.state', {})).keyStoreLogins).toEqual(['officer']);
    await desk.call('session.unlockByKeyStore', { login: 'officer' });
    await desk.call('session.lock', {});
    keyStore.lose();
    const before = hashFolder(desk.dataDir);
    expect((await desk.refusal('session.unlockByKeyStore', { login: 'officer' })).code).toBe(
      'key-store-unavailable',
    );
    expect(hashFolder(desk.dataDir)).toEqual(before);
    await desk.unlock();
  });

  test('a key store that keeps secrets in the open is refused', async () => {
    const keyStore = createMemoryKeyStore();
    keyStore.setState('insecure');
    const desk = start({ ports: { keyStore } });
    await expect(desk.firstRun({ keepInKeyStore: true })).rejects.toMatchObject({
      code: 'key-store-unavailable',
    });
    expect((await desk.call('session.state', {})).phase).toBe('first-run');
    await desk.firstRun({ keepInKeyStore: false });
  });

  test('the recovery key sets a new passphrase; a mistyped one says so', async () => {
    const first = start();
    const recoveryKey = await first.firstRun();
    const desk = await restart(first);
    expect(recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
    const passphrase = 'зовсім нова фраза';
    const mistyped = desk.refusal('session.recover', {
      recoveryKey: recoveryKey.replace(/.$/, (sign) => (sign === '0' ? '1' : '0')),
      login: 'officer',
      passphrase,
    });
    await vi.waitFor(() => expect(desk.clock.slept.at(-1)).toBe(500), patience);
    desk.clock.advance(500);
    expect(await mistyped).toMatchObject({ code: 'wrong-passphrase', reason: 'recovery-mistyped' });
    await desk.call('session.recover', {
      recoveryKey: recoveryKey.toLowerCase().replaceAll('-', ' '),
      login: 'officer',
      passphrase,
    });
    const next = await restart(desk);
    await next.call('session.unlock', { login: 'officer', passphrase });
  });

  test.each([
    ['gone', (path: string) => rmSync(path)],
    ['empty', (path: string) => writeFileSync(path, '')],
    [
      'flipped',
      (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('"format"', '"farmot"')),
    ],
  ] as const)(
    'a keyring that is %s does not cost the office its data: its copy opens, and takes its place',
    async (_what, damage) => {
      const desk = await restart(await started1());
      const { keyring, keyringCopy } = dataPaths(desk.dataDir);
      const whole = readFileSync(keyring, 'utf8');
      damage(keyring);
      const next = await restart(desk);
      expect(await next.call('session.state', {})).toMatchObject({ phase: 'locked', logins: ['officer'] });
      await next.unlock();
      expect([readFileSync(keyring, 'utf8'), readFileSync(keyringCopy, 'utf8')]).toEqual([whole, whole]);
    },
  );

  test('a copy of the keyring that is gone or behind is made anew at the next unlocking', async () => {
    const desk = await restart(await started1());
    const { keyring, keyringCopy } = dataPaths(desk.dataDir);
    for (const spoil of [() => rmSync(keyringCopy), () => writeFileSync(keyringCopy, '{}')]) {
      spoil();
      await desk.unlock();
      expect(readFileSync(keyringCopy, 'utf8')).toBe(readFileSync(keyring, 'utf8'));
      await desk.call('session.lock', {});
    }
  });

  test('when neither the keyring nor its copy can be read the first screen says damage, and no file is touched', async () => {
    const desk = await restart(await started1());
    const { keyring, keyringCopy } = dataPaths(desk.dataDir);
    for (const path of [keyring, keyringCopy]) writeFileSync(path, '{');
    const before = hashFolder(desk.dataDir);
    const damaged = await restart(desk);
    expect(await damaged.call('session.state', {})).toMatchObject({ phase: 'damaged', logins: [] });
    expect((await damaged.refusal('session.firstRun', firstRunInput)).code).toBe('corrupt');
    expect(hashFolder(damaged.dataDir)).toEqual(before);
  });

  test.each(['keyring.json', 'lotdesk.db'])(
    'without %s (and its copy) nothing is made anew and no file is touched',
    async (name) => {
      const desk = await restart(await started1());
      renameSync(join(desk.dataDir, name), join(desk.dataDir, `${name}.away`));
      if (name === 'keyring.json') rmSync(dataPaths(desk.dataDir).keyringCopy);
      const before = hashFolder(desk.dataDir);
      const damaged = await restart(desk);
      expect((await damaged.call('session.state', {})).phase).toBe('damaged');
      for (const [call, input] of [
        ['session.unlock', { login: 'officer', passphrase: testPassphrase }],
        ['session.firstRun', firstRunInput],
      ] as const) {
        expect((await damaged.refusal(call, input)).code).toBe('corrupt');
      }
      expect(hashFolder(damaged.dataDir)).toEqual(before);
    },
  );

  test('a keyring of another office does not open the database', async () => {
    const [one, two] = [await started1(), await started1()];
    const desk = await restart(one);
    await two.core.stop();
    copyFileSync(join(two.dataDir, 'keyring.json'), join(desk.dataDir, 'keyring.json'));
    const before = createHash('sha256')
      .update(readFileSync(join(desk.dataDir, 'lotdesk.db')))
      .digest('hex');
    expect(
      (await desk.refusal('session.unlock', { login: 'officer', passphrase: testPassphrase })).code,
    ).toBe('corrupt');
    expect((await desk.call('session.state', {})).phase).toBe('damaged');
    expect(
      createHash('sha256')
        .update(readFileSync(join(desk.dataDir, 'lotdesk.db')))
        .digest('hex'),
    ).toBe(before);
  });

  test('a wrap moved to another login does not open', async () => {
    const first = await started1();
    await first.addUser('head', 'Кравчук Микола Іванович', ['head-of-department']);
    const desk = await restart(first);
    const path = join(desk.dataDir, 'keyring.json');
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replace('"officer"', '"x"')
        .replace('"head"', '"officer"')
        .replace('"x"', '"head"'),
    );
    const refusal = desk.refusal('session.unlock', { login: 'head', passphrase: testPassphrase });
    await vi.waitFor(() => expect(desk.clock.slept.at(-1)).toBe(500), patience);
    desk.clock.advance(500);
    expect((await refusal).code).toBe('wrong-passphrase');
  });

  test('a first run that was cut before the keyring begins again, after it is finished', async () => {
    const desk = await restart(await started1());
    await desk.core.stop();
    renameSync(join(desk.dataDir, 'lotdesk.db'), join(desk.dataDir, 'lotdesk.db.new'));
    const finished = await restart(desk);
    expect((await finished.call('session.state', {})).phase).toBe('locked');
    await finished.unlock();
    await finished.core.stop();
    renameSync(join(desk.dataDir, 'lotdesk.db'), join(desk.dataDir, 'lotdesk.db.new'));
    for (const path of [dataPaths(desk.dataDir).keyring, dataPaths(desk.dataDir).keyringCopy]) rmSync(path);
    const again = await restart(finished);
    expect((await again.call('session.state', {})).phase).toBe('first-run');
    await again.firstRun();
    expect(existsSync(join(desk.dataDir, 'lotdesk.db.new'))).toBe(false);
  });
});

const firstRunInput = {
  officeName: 'Відділ',
  officerKind: 'state',
  login: 'officer',
  name: 'Гончаренко Олена Вікторівна',
  roles: ['officer'],
  passphrase: testPassphrase,
  keepInKeyStore: false,
};

/** Tries to enter and waits out the pause of a wrong passphrase; gives the code of the refusal. */
async function refusedEntry(desk: TestCore, login: string, passphrase: string): Promise<string> {
  const slept = desk.clock.slept.filter((ms) => ms === 500).length;
  const refusal = desk.refusal('session.unlock', { login, passphrase });
  await vi.waitFor(
    () => expect(desk.clock.slept.filter((ms) => ms === 500)).toHaveLength(slept + 1),
    patience,
  );
  desk.clock.advance(500);
  return (await refusal).code;
}

describe('users and roles', () => {
  test('the auditor reads everything and may call no command', async () => {
    const desk = await started1();
    await desk.addUser('auditor', 'Литвин Галина Романівна', ['auditor']);
    await desk.unlock('auditor');
    expect(await desk.call('dossiers.counts', {})).toEqual({ all: 0, archived: 0 });
    expect((await desk.call('audit.verify', {})).ok).toBe(true);
    expect((await desk.refusal('dossiers.create', { objectType: 'flat' })).code).toBe('forbidden');
    const commands = Object.entries(coreContract)
      .filter(([name, { kind }]) => kind === 'command' && !name.startsWith('session.'))
      .map(([name]) => [name, access[name as keyof typeof access]] as const);
    const open = commands.filter(([, rule]) => !Array.isArray(rule) || rule.includes('auditor'));
    // One's own way in, one's own views of the list, and a copy of pictures that one reads anyway.
    expect(open.map(([name]) => name).toSorted()).toEqual([
      'pictures.contactSheet',
      'users.changePassphrase',
      'views.remove',
      'views.reorder',
      'views.save',
      'views.setLayout',
    ]);
    const definition = { tab: 'all', search: '', sort: 'updated', descending: true } as const;
    const shared = { name: 'Спільне', shared: true, definition };
    expect((await desk.refusal('views.save', shared)).code).toBe('forbidden');
    await desk.call('views.save', { name: 'Моє', shared: false, definition });
  });

  test('a user who is switched off does not get in; the last administrator stays', async () => {
    const desk = await started1();
    await desk.addUser('assistant', 'Бондар Ірина Сергіївна', ['assistant']);
    const users = await desk.call('users.list', {});
    const [me, other] = [
      users.find(({ login }) => login === 'officer'),
      users.find(({ login }) => login === 'assistant'),
    ];
    expect(
      await desk.refusal('users.update', { id: me?.id, name: me?.name, roles: ['officer'], active: true }),
    ).toMatchObject({ code: 'invalid-state', reason: 'last-administrator' });
    await desk.call('users.update', {
      id: other!.id,
      name: other!.name,
      roles: [...other!.roles],
      active: false,
    });
    expect((await desk.call('session.state', {})).logins).toEqual(['officer']);
    expect(await refusedEntry(desk, 'assistant', testPassphrase)).toBe('wrong-passphrase');
  });

  test('who is switched off has no wrapped key left, and comes back by a new passphrase only', async () => {
    const desk = await started1();
    await desk.addUser('assistant', 'Бондар Ірина Сергіївна', ['assistant']);
    const { keyring, keyringCopy } = dataPaths(desk.dataDir);
    const before = readFileSync(keyring, 'utf8');
    const other = (await desk.call('users.list', {})).find(({ login }) => login === 'assistant')!;
    const update = { id: other.id, name: other.name, roles: [...other.roles] };
    await desk.call('users.update', { ...update, active: false });
    for (const path of [keyring, keyringCopy]) expect(readFileSync(path, 'utf8')).not.toContain('assistant');

    expect(await desk.refusal('users.update', { ...update, active: true })).toMatchObject({
      code: 'invalid-input',
      reason: 'passphrase-needed',
    });
    const passphrase = 'нова довга фраза 3';
    await desk.call('users.update', { ...update, active: true, passphrase });
    await desk.call('session.lock', {});
    expect(await refusedEntry(desk, 'assistant', testPassphrase)).toBe('wrong-passphrase');
    await desk.call('session.unlock', { login: 'assistant', passphrase });

    // A key file brought back from an old copy: the next opening takes the key out again.
    await desk.unlock();
    await desk.call('users.update', { ...update, active: false });
    await desk.call('session.lock', {});
    for (const path of [keyring, keyringCopy]) writeFileSync(path, before);
    await desk.unlock();
    for (const path of [keyring, keyringCopy]) expect(readFileSync(path, 'utf8')).not.toContain('assistant');
  });

  test('one changes one’s own passphrase; the old one no longer opens', async () => {
    const desk = await started1();
    const next = 'інша довга фраза 2';
    await desk.call('users.changePassphrase', { current: testPassphrase, next, keepInKeyStore: false });
    const again = await restart(desk);
    await again.call('session.unlock', { login: 'officer', passphrase: next });
    expect((await again.call('users.list', {})).map(({ login }) => login)).toEqual(['officer']);
    expect((await again.refusal('users.add', { ...firstRunInput, login: 'ба д' })).code).toBe(
      'invalid-input',
    );
  });

  test('an assistant may not manage users', async () => {
    const desk = await started1();
    await desk.addUser('assistant', 'Бондар Ірина Сергіївна', ['assistant']);
    await desk.unlock('assistant');
    const { code } = await desk.refusal('users.add', {
      login: 'evil',
      name: 'Хтось Інший',
      roles: ['administrator'],
      passphrase: testPassphrase,
    });
    expect(code).toBe('forbidden');
  });
});

test.each([
  ['officer', ['officer', 'assistant', 'head', 'admin', 'auditor']],
  ['organizer', ['checker', 'publisher', 'admin', 'auditor']],
] as const)('the training profile %s founds itself and shows its passphrases', async (name, logins) => {
  const desk = start({ training: { name, centralAddress: 'http://127.0.0.1:9', enrolmentCode: 'TRAIN-1' } });
  const state = await desk.call('session.state', {});
  expect([
    state.phase,
    state.training,
    state.logins.toSorted((left, right) => left.localeCompare(right)),
  ]).toEqual(['locked', true, [...logins].toSorted((left, right) => left.localeCompare(right))]);
  for (const { login, passphrase, name: person } of state.trainingHints) {
    expect((await desk.call('session.unlock', { login, passphrase })).name).toBe(person);
  }
});
