import { loginSchema, type SessionState, settlementSchema } from '../../../shared/contract/session.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { emptyPassphrase, isGoodPassphrase, type NewPassphrase } from '../../ui/passphrase-fields.tsx';

export type OfficerKind = 'state' | 'private' | 'organizer';
export type FirstRunStep = 'office' | 'person' | 'passphrase';
export const firstRunSteps: readonly FirstRunStep[] = ['office', 'person', 'passphrase'];

export type FirstRunDraft = {
  readonly officeName: string;
  readonly officerKind: OfficerKind;
  /** Where the office's papers are drawn up; an organizer draws up none and is not asked. */
  readonly settlement: string;
  readonly name: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly passphrase: NewPassphrase;
  readonly keepInKeyStore: boolean;
};

/** Roles that the first user of such an office can have beside the administrator's. */
export const rolesByKind: Readonly<Record<OfficerKind, readonly Role[]>> = {
  state: ['officer', 'assistant', 'head-of-department', 'auditor'],
  private: ['officer', 'assistant', 'auditor'],
  organizer: ['organizer-checker', 'organizer-publisher', 'auditor'],
};

/** An empty draft; remembers the key only where the operating system can keep it well. */
export function newDraft(keyStore: SessionState['keyStore']): FirstRunDraft {
  return {
    officeName: '',
    officerKind: 'state',
    settlement: '',
    name: '',
    login: '',
    roles: ['officer'],
    passphrase: emptyPassphrase,
    keepInKeyStore: keyStore === 'available',
  };
}

/** Another kind of office offers other roles; those that it lacks are dropped and the first one is proposed. */
export function withKind(draft: FirstRunDraft, officerKind: OfficerKind): FirstRunDraft {
  const offered = rolesByKind[officerKind];
  const kept = draft.roles.filter((role) => offered.includes(role));
  const roles = kept.length > 0 ? kept : offered.slice(0, 1);
  return { ...draft, officerKind, roles };
}

/** Only offices that draw up papers have a place of drawing up. */
export function asksSettlement({ officerKind }: FirstRunDraft): boolean {
  return officerKind !== 'organizer';
}

/** Fields of a step that are not right yet. */
export function problemsOf(draft: FirstRunDraft, step: FirstRunStep): ReadonlySet<keyof FirstRunDraft> {
  const problems = new Set<keyof FirstRunDraft>();
  if (step === 'office' && draft.officeName.trim().length < 3) problems.add('officeName');
  if (step === 'office' && asksSettlement(draft) && !settlementSchema.safeParse(draft.settlement).success) {
    problems.add('settlement');
  }
  if (step === 'person') {
    if (draft.name.trim().length < 3) problems.add('name');
    if (!loginSchema.safeParse(draft.login).success) problems.add('login');
    if (draft.roles.length === 0) problems.add('roles');
  }
  if (step === 'passphrase' && !isGoodPassphrase(draft.passphrase, draft.login)) problems.add('passphrase');
  return problems;
}
