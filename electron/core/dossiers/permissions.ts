import type { DossierAction } from '../../../shared/contract/dossiers.ts';
import type { SessionUser } from '../../../shared/contract/session.ts';
import type { DossierState } from '../../../shared/domain/dossier.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { AppError } from '../../../shared/result.ts';
import type { Office } from '../settings/office.ts';

/** What decides which actions a person has on a dossier. */
export type Standing = {
  readonly state: DossierState;
  readonly archived: boolean;
  /** It lies in the bin. */
  readonly deleted: boolean;
  /** The central database has, or had, some version of it. */
  readonly sent: boolean;
  /** Everyone who created or changed it: they may not approve it in a state office (four eyes). */
  readonly preparers: readonly string[];
  /** Commands of it that wait in the outbox. */
  readonly waitingCommands: number;
  /** Somebody offered it to the head of department, who has not answered yet. */
  readonly approvalAsked: boolean;
  readonly officeKind: Office['officerKind'];
  readonly actor: SessionUser;
};

type Rule = {
  readonly roles: readonly Role[];
  readonly states: readonly DossierState[];
  readonly archived?: boolean | 'either';
  readonly deleted?: boolean;
  readonly alsoWhen?: (standing: Standing) => boolean;
};

const editable = ['preparing', 'approved', 'returned'] as const;
const finished = ['sold', 'kept-by-creditor', 'returned-to-debtor', 'cancelled', 'withdrawn'] as const;
const officer = ['officer'] as const;
const nothingWaits = ({ waitingCommands }: Standing): boolean => waitingCommands === 0;

/** One line an action (decisions.md: Identity and life of a dossier; Lot table). */
const rules: Readonly<Record<DossierAction, Rule>> = {
  edit: { roles: ['officer', 'assistant'], states: editable },
  approve: {
    roles: ['officer', 'head-of-department'],
    states: ['preparing', 'returned'],
    alsoWhen: mayApprove,
  },
  'ask-approval': {
    roles: ['officer', 'assistant'],
    states: ['preparing', 'returned'],
    alsoWhen: ({ officeKind, approvalAsked }) => officeKind === 'state' && !approvalAsked,
  },
  'return-to-preparer': {
    roles: ['head-of-department'],
    states: ['preparing', 'returned'],
    alsoWhen: ({ officeKind, approvalAsked }) => officeKind === 'state' && approvalAsked,
  },
  'revoke-approval': { roles: ['officer', 'head-of-department'], states: ['approved'], alsoWhen: isApprover },
  seal: { roles: officer, states: ['approved'] },
  unseal: { roles: officer, states: ['sealed'] },
  send: { roles: officer, states: ['sealed'] },
  withdraw: { roles: officer, states: ['draft', 'submitted', 'returned'], alsoWhen: nothingWaits },
  close: { roles: officer, states: finished, alsoWhen: nothingWaits },
  archive: { roles: ['officer', 'assistant'], states: ['preparing', 'withdrawn', 'closed'] },
  unarchive: {
    roles: ['officer', 'assistant'],
    states: ['preparing', 'withdrawn', 'closed'],
    archived: true,
  },
  bin: {
    roles: ['officer', 'assistant'],
    states: ['preparing'],
    archived: 'either',
    alsoWhen: (standing) => nothingWaits(standing) && !standing.sent,
  },
  unbin: { roles: ['officer', 'assistant'], states: ['preparing'], archived: 'either', deleted: true },
  purge: { roles: officer, states: ['preparing'], archived: 'either', deleted: true, alsoWhen: nothingWaits },
};

/** Why `alsoWhen` said no, where it is not that commands wait. */
const refusalReasons: Readonly<Partial<Record<DossierAction, string>>> = {
  approve: 'role',
  'revoke-approval': 'role',
  'ask-approval': 'approval-asked',
  'return-to-preparer': 'approval-not-asked',
};

/** Gives what the person may do now; the same function refuses the rest (`requireAction`). */
export function allowedActions(standing: Standing): readonly DossierAction[] {
  return (Object.keys(rules) as DossierAction[]).filter(
    (action) => refusalOf(action, standing) === undefined,
  );
}

/** Throws AppError `forbidden` (role, four eyes) or `invalid-state` when the action is not open now. */
export function requireAction(action: DossierAction, standing: Standing): void {
  const reason = refusalOf(action, standing);
  if (reason === undefined) return;
  const code = reason === 'role' || reason === 'four-eyes' ? 'forbidden' : 'invalid-state';
  throw new AppError(code, `${action} is not open in state ${standing.state}`, { reason });
}

function refusalOf(action: DossierAction, standing: Standing): string | undefined {
  const { roles, states, archived = false, deleted = false, alsoWhen } = rules[action];
  if (!roles.some((role) => standing.actor.roles.includes(role))) return 'role';
  if (standing.deleted !== deleted) return deleted ? 'not-in-bin' : 'in-bin';
  if (!states.includes(standing.state)) return `state-${standing.state}`;
  if (archived !== 'either' && standing.archived !== archived) return archived ? 'not-archived' : 'archived';
  return alsoWhen === undefined || alsoWhen(standing) ? undefined : closerReason(action, standing);
}

/** Why an action is closed although role and state fit. */
function closerReason(action: DossierAction, standing: Standing): string {
  if (action === 'bin' && standing.sent) return 'sent';
  if (action === 'approve' && isApprover(standing)) return 'four-eyes';
  return refusalReasons[action] ?? 'commands-wait';
}

/** State office: the head of department. Private officer: signs alone (product.md: Who uses it). */
function isApprover({ officeKind, actor }: Standing): boolean {
  if (officeKind === 'private') return actor.roles.includes('officer');
  return officeKind === 'state' && actor.roles.includes('head-of-department');
}

function mayApprove(standing: Standing): boolean {
  if (!isApprover(standing)) return false;
  return standing.officeKind === 'private' || !standing.preparers.includes(standing.actor.id);
}
