import { open } from 'node:fs/promises';
import { unreachable } from '../../../shared/assert.ts';
import { ruleSetListSchema } from '../../../shared/central-api/reference.ts';
import type { RuleSetPreview } from '../../../shared/contract/rules.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import { compareRuleSets } from '../../../shared/domain/rules/compare-rule-sets.ts';
import { longestRuleSetBytes, readRuleSetText } from '../../../shared/domain/rules/read-rule-set.ts';
import { ruleRows } from '../../../shared/domain/rules/rule-rows.ts';
import {
  chooseRuleSet,
  type ParsedRuleSet,
  parseRuleSet,
  type RuleSet,
} from '../../../shared/domain/rules/rule-set.ts';
import { AppError } from '../../../shared/result.ts';
import { addAudit } from '../audit/store.ts';
import { write } from '../db/write.ts';
import type { Outcome } from '../exchange/outcome.ts';
import type { Speak } from '../exchange/session.ts';
import { cleanFileName } from '../files/file-name.ts';
import type { TokenRegistry } from '../files/token-registry.ts';
import type { Workspace } from '../workspace.ts';
import { canonicalRuleSet, insertTaken } from './rule-set-store.ts';
import { standingOn } from './rule-set-views.ts';

type Source = 'file' | 'central';
type Held = { readonly ruleSet: RuleSet; readonly source: Source };
const mostHeld = 100;
const mostFromCentral = 200;
const centralTimeoutMs = 60_000;

/**
 * Sets that were read and shown wait here, in memory, until the administrator takes them: what is taken is the very
 * content that was shown, whatever became of the file meanwhile.
 */
export function createRuleSetIntake(workspace: Workspace, tokens: TokenRegistry, speak: Speak) {
  const held = new Map<Sha256, Held>();
  const preview = (parsed: ParsedRuleSet, source: Source, name: string): RuleSetPreview => {
    if (!parsed.ok) return { kind: 'broken', name, problems: parsed.problems };
    const { sha256 } = canonicalRuleSet(parsed.ruleSet);
    const seen = previewOf(workspace, parsed.ruleSet, sha256);
    if (seen.kind === 'new') {
      held.delete(sha256);
      held.set(sha256, { ruleSet: parsed.ruleSet, source });
      for (const oldest of held.keys()) if (held.size > mostHeld) held.delete(oldest);
    }
    return seen;
  };
  return {
    /** Throws AppError `file-refused` when the file cannot be read at all. */
    readFile: async (token: string): Promise<RuleSetPreview> => {
      const path = tokens.take(token);
      if (path === undefined) throw new AppError('not-found', 'No such chosen file');
      return preview(await readFileWhole(path), 'file', cleanFileName(path));
    },
    /** Throws AppError `invalid-state` (`not-enrolled`), `offline`, `unauthorized` or `rejected`. */
    readCentral: async (): Promise<readonly RuleSetPreview[]> => {
      const caller = { userId: workspace.actor.id, role: undefined };
      const call = { method: 'GET', path: '/rule-sets', schema: ruleSetListSchema } as const;
      const { items } = valueOf(await speak(caller, call, AbortSignal.timeout(centralTimeoutMs)));
      return items
        .slice(0, mostFromCentral)
        .map((item) => preview(parseRuleSet(item), 'central', nameOf(item)));
    },
    take: (sha256s: readonly Sha256[]): { readonly ids: readonly string[] } => {
      const chosen = sha256s.map((sha256) => {
        const set = held.get(sha256);
        if (!set) throw new AppError('not-found', 'This set was not shown in this session');
        return set;
      });
      const ids = takeAll(workspace, chosen);
      for (const sha256 of sha256s) held.delete(sha256);
      return { ids };
    },
  };
}

function previewOf({ reference, today }: Workspace, ruleSet: RuleSet, sha256: Sha256): RuleSetPreview {
  const { ruleSets, taken } = reference.known();
  const { id, title, from, until } = ruleSet;
  const same = ruleSets.find((known) => known.id === id);
  if (same && canonicalRuleSet(same).sha256 === sha256) return { kind: 'known', id };
  if (same || taken.has(id)) return { kind: 'id-taken', id };
  const before = chooseRuleSet(ruleSets, from) ?? chooseRuleSet(ruleSets, today());
  return {
    kind: 'new',
    sha256,
    id,
    title,
    from,
    until,
    standing: standingOn(ruleSets, ruleSet, today()),
    toVerifyCount: ruleRows(ruleSet).filter(({ toVerify }) => toVerify).length,
    comparedWith: before?.id,
    differences: before ? compareRuleSets(before, ruleSet) : [],
  };
}

/** All or none; each with its own entry in the log. */
function takeAll(workspace: Workspace, chosen: readonly Held[]): readonly string[] {
  const { db, ports, actor } = workspace;
  return write(db, (tx) => {
    const known = new Set(workspace.reference.known().ruleSets.map(({ id }) => id));
    return chosen.map(({ ruleSet, source }) => {
      if (known.has(ruleSet.id))
        throw new AppError('conflict', 'Another content stands under this id', { reason: 'rule-set-id' });
      known.add(ruleSet.id);
      const at = ports.now();
      const sha256 = insertTaken(tx, ruleSet, { source, by: actor.id, at });
      addAudit(tx, {
        at,
        userId: actor.id,
        action: 'rules.take',
        entity: 'rule-set',
        entityId: ruleSet.id,
        data: { sha256, source, from: ruleSet.from },
      });
      return ruleSet.id;
    });
  });
}

/** Reads no more than a rule set may have: a file that grows or never ends does no harm. */
async function readFileWhole(path: string): Promise<ParsedRuleSet> {
  const bytes = await readUpTo(path, longestRuleSetBytes + 1).catch((cause: unknown) => {
    throw new AppError('file-refused', 'The file cannot be read', { cause, reason: 'unreadable' });
  });
  if (bytes.length > longestRuleSetBytes) return brokenAs('too-large');
  try {
    return readRuleSetText(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return brokenAs('not-text');
  }
}

async function readUpTo(path: string, length: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await file.read(buffer, filled, length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  } finally {
    await file.close();
  }
}

function brokenAs(code: 'too-large' | 'not-text'): ParsedRuleSet {
  return { ok: false, problems: [{ pointer: '', code, params: {} }] };
}

function nameOf(item: Readonly<Record<string, unknown>>): string {
  return typeof item['id'] === 'string' ? item['id'].slice(0, 60) : '?';
}

function valueOf<T>(outcome: Outcome<T>): T {
  switch (outcome.kind) {
    case 'done':
      return outcome.value;
    case 'unauthorized':
      throw outcome.reason === 'not-enrolled'
        ? new AppError('invalid-state', 'Not joined yet', { reason: 'not-enrolled' })
        : new AppError('unauthorized', 'The central database does not know this person');
    case 'retry':
    case 'pause':
      throw new AppError('offline', 'The central database is not reached', { reason: outcome.reason });
    case 'unreadable':
      throw new AppError('offline', 'The answer cannot be read', { reason: 'not-a-central-database' });
    case 'rejected':
    case 'blocked':
    case 'conflict':
    case 'gone':
      throw new AppError('rejected', 'The central database refused');
    default:
      return unreachable(outcome);
  }
}
