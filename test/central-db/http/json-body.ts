import { Refusal } from './problem.ts';

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
const maxDepth = 40;

/** Parses a request body; refuses garbage, keys that reach for prototypes, and absurd nesting. */
export function parseJsonBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    const value: unknown = JSON.parse(text, (key, part: unknown) => {
      if (forbiddenKeys.has(key)) throw new Refusal(400, 'invalid-json', `Key ${key} is not allowed`);
      return part;
    });
    if (depthOf(value, 0) > maxDepth) throw new Refusal(400, 'invalid-json', 'The body is nested too deeply');
    return value;
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal(400, 'invalid-json', 'The body is not JSON');
  }
}

function depthOf(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null || depth > maxDepth) return depth;
  let deepest = depth + 1;
  for (const part of Object.values(value)) deepest = Math.max(deepest, depthOf(part, depth + 1));
  return deepest;
}
