import { Refusal } from './problem.ts';

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
const maxDepth = 40;

/**
 * Reads the bytes of a body as UTF-8. Broken sequences are refused, not replaced: the content would be another one than
 * was sent.
 */
export function decodeBody(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal(400, 'invalid-json', 'The body is not UTF-8');
  }
}

/**
 * Parses a request body; refuses garbage, text that no database keeps as it came (NUL, half of a surrogate pair), keys
 * that reach for prototypes, and absurd nesting.
 */
export function parseJsonBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    const value: unknown = JSON.parse(text, (key, part: unknown) => {
      if (forbiddenKeys.has(key)) throw new Refusal(400, 'invalid-json', `Key ${key} is not allowed`);
      if (!isPlain(key) || (typeof part === 'string' && !isPlain(part)))
        throw new Refusal(400, 'invalid-json', 'NUL or half of a surrogate pair in a text');
      return part;
    });
    if (depthOf(value, 0) > maxDepth) throw new Refusal(400, 'invalid-json', 'The body is nested too deeply');
    return value;
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal(400, 'invalid-json', 'The body is not JSON');
  }
}

function isPlain(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

function depthOf(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null || depth > maxDepth) return depth;
  let deepest = depth + 1;
  for (const part of Object.values(value)) deepest = Math.max(deepest, depthOf(part, depth + 1));
  return deepest;
}
