import type { DossierAction } from '../../../shared/contract/dossiers.ts';

export type ActionName =
  | 'approve'
  | 'ask'
  | 'giveBack'
  | 'revoke'
  | 'seal'
  | 'unseal'
  | 'send'
  | 'withdraw'
  | 'archive'
  | 'unarchive'
  | 'close'
  | 'bin'
  | 'unbin';
export type DoableAction = {
  readonly name: ActionName;
  /** The usual next step: shown as the one main button. */
  readonly forward: boolean;
  readonly danger: boolean;
  /** Shortest reason; undefined when none is asked. */
  readonly reason: number | undefined;
};

const plan: Readonly<Partial<Record<DossierAction, DoableAction>>> = {
  send: { name: 'send', forward: true, danger: false, reason: undefined },
  seal: { name: 'seal', forward: true, danger: false, reason: undefined },
  approve: { name: 'approve', forward: true, danger: false, reason: undefined },
  'ask-approval': { name: 'ask', forward: true, danger: false, reason: undefined },
  close: { name: 'close', forward: true, danger: false, reason: undefined },
  'return-to-preparer': { name: 'giveBack', forward: false, danger: false, reason: 3 },
  'revoke-approval': { name: 'revoke', forward: false, danger: false, reason: 3 },
  unseal: { name: 'unseal', forward: false, danger: false, reason: 3 },
  archive: { name: 'archive', forward: false, danger: false, reason: undefined },
  unarchive: { name: 'unarchive', forward: false, danger: false, reason: undefined },
  bin: { name: 'bin', forward: false, danger: true, reason: undefined },
  unbin: { name: 'unbin', forward: true, danger: false, reason: undefined },
  withdraw: { name: 'withdraw', forward: false, danger: true, reason: 3 },
};

/** Gives what the window offers of what core allows, the step forward first. */
export function actionsOf(may: readonly DossierAction[]): readonly DoableAction[] {
  const order = Object.keys(plan) as DossierAction[];
  return order
    .filter((action) => may.includes(action))
    .map((action) => plan[action])
    .filter((action) => action !== undefined);
}

/** Gives one action by its name. */
export function findAction(name: ActionName): DoableAction | undefined {
  return Object.values(plan).find((action) => action.name === name);
}
