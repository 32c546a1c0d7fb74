import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import type { Frame } from 'playwright-core';
import { z } from 'zod';
import { toShown } from './addresses.ts';
import { type InvokeEvent, invoke } from './ipc-main.ts';
import { pressAccelerator } from './menu.ts';

const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invoke'), channel: z.string(), values: z.array(z.unknown()) }),
  z.object({ kind: z.literal('file'), path: z.string(), base64: z.string() }),
  z.object({ kind: z.literal('key'), key: z.string(), code: z.string(), chord: z.string() }),
]);

/** Answers one message of the page as text; `scratch` is the only folder it may put file bytes into. */
export async function answerPage(
  sender: unknown,
  frame: Frame,
  scratch: string,
  text: string,
): Promise<string> {
  const message = messageSchema.parse(JSON.parse(text));
  if (message.kind === 'key') return JSON.stringify({ value: pressAccelerator(message) });
  if (message.kind === 'file')
    return JSON.stringify({ value: keepBytes(scratch, message.path, message.base64) });
  try {
    const event: InvokeEvent = { sender, senderFrame: senderFrame(frame) };
    return JSON.stringify({ value: await invoke(event, message.channel, message.values) });
  } catch (cause) {
    return JSON.stringify({ error: String(cause) });
  }
}

function keepBytes(scratch: string, path: string, base64: string): boolean {
  if (!resolve(path).startsWith(resolve(scratch) + sep)) return false;
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, Buffer.from(base64, 'base64'));
  return true;
}

function senderFrame(frame: Frame): NonNullable<InvokeEvent['senderFrame']> {
  const url = toShown(frame.url());
  const parent = frame.parentFrame();
  const origin = url.split('/').slice(0, 3).join('/');
  return { url, origin, parent: parent ? senderFrame(parent) : null };
}
