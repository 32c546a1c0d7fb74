import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AppEvent } from '../../shared/contract/core.ts';
import type { FromCore, ToCore } from '../../shared/wire.ts';
import { type Child, createCoreProcess } from './core-process.ts';

/** A core by hand: what it was sent, and a way to let it speak or die. */
function fakeChild() {
  const listeners = new Map<string, (value: unknown) => void>();
  const emit = (event: string, value: unknown): boolean => {
    listeners.get(event)?.(value);
    return true;
  };
  const sent: ToCore[] = [];
  const stderr = new PassThrough();
  const child: Child = {
    pid: 1,
    stdout: null,
    stderr,
    on: (event: string, listener: (value: never) => void) =>
      listeners.set(event, listener as (value: unknown) => void),
    postMessage: (message) => sent.push(message),
    kill: () => emit('exit', 143),
  };
  return {
    child,
    sent,
    stderr,
    say: (message: FromCore) => emit('message', message),
    die: (code: number) => emit('exit', code),
  };
}

function setUp() {
  const children: ReturnType<typeof fakeChild>[] = [];
  const events: AppEvent[] = [];
  const logged: { event: string; data: unknown }[] = [];
  const note = (event: string, data: unknown): void => void logged.push({ event, data });
  const core = createCoreProcess({
    fork: () => {
      const made = fakeChild();
      children.push(made);
      return made.child;
    },
    shell: async (name) => await Promise.resolve({ ok: true, value: `did ${name}` }),
    onEvent: (event) => events.push(event),
    log: { info: note, warn: note, error: note },
    now: Date.now,
  });
  const last = () => {
    const child = children.at(-1);
    if (!child) throw new Error('No core was started');
    return child;
  };
  return { core, children, events, logged, last };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a call made while core starts waits for it and gets its answer', async () => {
  const { core, last } = setUp();
  core.start();
  const reply = core.request('call', 'session.state', {});
  expect(last().sent).toEqual([]);
  last().say({ kind: 'ready' });
  expect(last().sent).toEqual([{ kind: 'call', id: 1, name: 'session.state', input: {} }]);
  last().say({ kind: 'reply', id: 1, reply: { ok: true, value: 7 } });
  expect(await reply).toEqual({ ok: true, value: 7 });
});

test('when core dies, calls under way are answered, the page is told, and it starts again', async () => {
  const { core, events, children, last, logged } = setUp();
  core.start();
  last().say({ kind: 'ready' });
  const reply = core.request('call', 'session.state', {});
  last().stderr.write('last words\n');
  await vi.advanceTimersByTimeAsync(0);
  last().die(1);
  expect(await reply).toMatchObject({ ok: false, error: { code: 'core-down' } });
  expect(await core.request('call', 'session.state', {})).toMatchObject({
    ok: false,
    error: { code: 'core-down' },
  });
  expect(events).toEqual([{ name: 'core.down' }]);
  expect(logged.at(-1)).toMatchObject({ event: 'core.exit', data: { code: 1, lastLines: ['last words'] } });
  await vi.advanceTimersByTimeAsync(250);
  expect(children).toHaveLength(2);
  last().say({ kind: 'ready' });
  expect(events).toEqual([{ name: 'core.down' }, { name: 'core.restarted' }]);
});

test('each death in a row waits twice as long, at most ten seconds; a long life makes it quick again', async () => {
  const { core, children, last } = setUp();
  core.start();
  for (const pauseMs of [250, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]) {
    const before = children.length;
    last().die(1);
    await vi.advanceTimersByTimeAsync(pauseMs - 1);
    expect(children).toHaveLength(before);
    await vi.advanceTimersByTimeAsync(1);
    expect(children).toHaveLength(before + 1);
  }
  await vi.advanceTimersByTimeAsync(60_001);
  const before = children.length;
  last().die(1);
  await vi.advanceTimersByTimeAsync(250);
  expect(children).toHaveLength(before + 1);
});

test('the shell answers what core asks of it', async () => {
  const { core, last } = setUp();
  core.start();
  last().say({ kind: 'shell', id: 5, name: 'shell.notify', input: {} });
  await vi.advanceTimersByTimeAsync(0);
  expect(last().sent).toEqual([{ kind: 'reply', id: 5, reply: { ok: true, value: 'did shell.notify' } }]);
});

test('stopping asks core to close, ends it and does not start it again', async () => {
  const { core, children, last, events } = setUp();
  core.start();
  last().say({ kind: 'ready' });
  const stopped = core.stop();
  expect(last().sent).toMatchObject([{ kind: 'internal', name: 'internal.stop' }]);
  last().say({ kind: 'reply', id: 1, reply: { ok: true, value: null } });
  await stopped;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(children).toHaveLength(1);
  expect(events).toEqual([]);
});

test('a core that does not answer the stop is ended after eight seconds', async () => {
  const { core, last } = setUp();
  core.start();
  last().say({ kind: 'ready' });
  const stopped = core.stop();
  await vi.advanceTimersByTimeAsync(8_000);
  await expect(stopped).resolves.toBeUndefined();
});
