import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { coreContract } from '../../shared/contract/core.ts';
import { createGate, type IpcMainLike, openChannels, type SenderFrame } from './ipc.ts';
import { copyPlainData, MAX_MESSAGE_BYTES } from './plain-data.ts';

const own: SenderFrame = { url: 'app://workstation/index.html', parent: null };
function openGate() {
  const answered: { name: string; input: unknown }[] = [];
  const gate = createGate({
    contract: coreContract,
    answer: async (name, input) => {
      answered.push({ name, input });
      return await Promise.resolve({ ok: true, value: null });
    },
    onRefused: () => {},
  });
  return { gate, answered };
}

test('a call of the own page goes through with a copy of its input', async () => {
  const { gate, answered } = openGate();
  const input = { a: [1, 'x', null, true, undefined] };
  expect(await gate(own, 'session.state', input)).toEqual({ ok: true, value: null });
  expect(answered).toEqual([{ name: 'session.state', input }]);
  expect(answered[0]?.input).not.toBe(input);
});

test.each<[string, SenderFrame | null]>([
  ['a frame that is gone', null],
  ['a frame inside the page', { url: 'app://workstation/', parent: own }],
  ['another site', { url: 'https://workstation/', parent: null }],
  ['another host', { url: 'app://evil/', parent: null }],
  ['a host that begins like ours', { url: 'app://workstation.evil/', parent: null }],
  ['our name as user name', { url: 'app://workstation@evil/', parent: null }],
  ['our host with a port', { url: 'app://workstation:1/', parent: null }],
  ['the print page', { url: 'app://print/1', parent: null }],
  ['a file', { url: 'file:///workstation/', parent: null }],
  ['an empty page', { url: 'about:blank', parent: null }],
  ['no address', { url: '', parent: null }],
])('S6: %s is refused without effect', async (_name, frame) => {
  const { gate, answered } = openGate();
  expect(await gate(frame, 'session.state', {})).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(answered).toEqual([]);
});

test.each([
  'nope',
  '',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'internal.stop',
  7,
  null,
  {},
  ['session.state'],
])('S6: the name %j is refused without effect', async (name) => {
  const { gate, answered } = openGate();
  expect(await gate(own, name, {})).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(answered).toEqual([]);
});

test.each<[string, unknown]>([
  ['__proto__', JSON.parse('{"__proto__":{"polluted":true}}')],
  ['nested __proto__', JSON.parse('{"a":[{"__proto__":{"polluted":true}}]}')],
  ['too large a text', 'x'.repeat(MAX_MESSAGE_BYTES + 1)],
  ['too many values', Array.from({ length: MAX_MESSAGE_BYTES }, () => 1)],
  ['a buffer', new Uint8Array(10)],
  ['a map', new Map([['a', 1]])],
  ['a date', new Date(0)],
  ['not a number', Number.NaN],
  ['a deep nest', Array.from({ length: 100 }).reduce<unknown>((inner) => [inner], 1)],
])('S6: a message with %s is refused without effect', async (_name, input) => {
  const { gate, answered } = openGate();
  expect(await gate(own, 'session.state', input)).toMatchObject({
    ok: false,
    error: { code: 'invalid-input' },
  });
  expect(answered).toEqual([]);
  expect({}).not.toHaveProperty('polluted');
});

test('S6: whatever is sent, only a known name from the own frame has an effect, and nothing throws', async () => {
  const anything = fc.anything({
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withNullPrototype: true,
    withBigInt: true,
  });
  const frame = fc.oneof(
    fc.constant(own),
    fc.constant(null),
    fc.record({ url: fc.oneof(fc.webUrl(), fc.string()), parent: fc.constantFrom(null, own) }),
  );
  const name = fc.oneof(fc.constantFrom(...Object.keys(coreContract)), fc.string(), anything);
  await fc.assert(
    fc.asyncProperty(frame, name, anything, async (from, asked, input) => {
      const { gate, answered } = openGate();
      const reply = await gate(from, asked, input);
      expect(typeof reply.ok).toBe('boolean');
      const mayPass = from === own && typeof asked === 'string' && Object.hasOwn(coreContract, asked);
      expect(answered.length).toBe(mayPass && reply.ok ? 1 : 0);
    }),
    { numRuns: 2_000 },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('S28: a copied object has no inherited surprises', () => {
  const copy = copyPlainData(JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'));
  expect(copy.ok).toBe(true);
  expect({}).not.toHaveProperty('polluted');
});

test('an answer that fails is a plain reply', async () => {
  const gate = createGate({
    contract: coreContract,
    answer: async () => await Promise.reject(new Error('secret detail')),
    onRefused: () => {},
  });
  const reply = await gate(own, 'session.state', {});
  expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(JSON.stringify(reply)).not.toContain('secret detail');
});

test('exactly two channels are opened, and a message has exactly a name and an input', async () => {
  const opened = new Map<string, Parameters<IpcMainLike['handle']>[1]>();
  const { gate, answered } = openGate();
  openChannels(
    { handle: (channel, listener) => opened.set(channel, listener) },
    { call: gate, native: gate },
  );
  expect([...opened.keys()]).toEqual(['call', 'native']);
  const call = opened.get('call');
  expect(await call?.({ senderFrame: own }, 'session.state')).toMatchObject({ ok: false });
  expect(await call?.({ senderFrame: own }, 'session.state', {}, {})).toMatchObject({ ok: false });
  expect(answered).toEqual([]);
  expect(await call?.({ senderFrame: own }, 'session.state', {})).toMatchObject({ ok: true });
});
