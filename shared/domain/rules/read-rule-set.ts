import { type ParsedRuleSet, parseRuleSet } from './rule-set.ts';
import { parseStrictJson } from './strict-json.ts';

/** The shipped set has about 40 KB; nothing that a lawyer writes comes near this. */
export const longestRuleSetBytes = 2 * 1024 * 1024;

/** Reads a rule set from the text of a file: JSON, with or without a byte order mark. A broken one is refused whole. */
export function readRuleSetText(text: string): ParsedRuleSet {
  const json = parseStrictJson(text);
  return json.ok ? parseRuleSet(json.value) : { ok: false, problems: [json.problem] };
}
