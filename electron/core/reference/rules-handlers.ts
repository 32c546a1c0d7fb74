import type { Handlers } from '../../../shared/contract/contract.ts';
import type { rulesContract } from '../../../shared/contract/rules.ts';
import { compareRuleSets } from '../../../shared/domain/rules/compare-rule-sets.ts';
import { ruleRows } from '../../../shared/domain/rules/rule-rows.ts';
import { moveToRules, newerRulesFor } from '../dossiers/newer-rules.ts';
import type { Speak } from '../exchange/session.ts';
import type { TokenRegistry } from '../files/token-registry.ts';
import type { Workspace } from '../workspace.ts';
import { listRuleSets, ruleSetRow } from './rule-set-views.ts';
import { createRuleSetIntake } from './take-rule-sets.ts';

/** Rule sets: reading, comparing, taking new ones, moving a dossier in preparation to the one in force. */
export function createRulesHandlers(
  workspace: Workspace,
  tokens: TokenRegistry,
  speak: Speak,
): Handlers<typeof rulesContract> {
  const { reference } = workspace;
  const intake = createRuleSetIntake(workspace, tokens, speak);
  return {
    'rules.list': () => listRuleSets(workspace),
    'rules.get': ({ id }) => ({
      set: ruleSetRow(workspace, id),
      rows: ruleRows(reference.ruleSetById(id)),
    }),
    'rules.compare': ({ before, after }) =>
      compareRuleSets(reference.ruleSetById(before), reference.ruleSetById(after)),
    'rules.readFile': ({ token }) => intake.readFile(token),
    'rules.readCentral': () => intake.readCentral(),
    'rules.take': ({ sha256s }) => intake.take(sha256s),
    'rules.newerFor': ({ id }) => newerRulesFor(workspace, id),
    'rules.moveTo': ({ id, ruleSetId }) => moveToRules(workspace, id, ruleSetId),
  };
}
