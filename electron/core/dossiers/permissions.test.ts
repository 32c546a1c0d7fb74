import { describe, expect, test } from 'vitest';
import { userIdSchema } from '../../../shared/domain/ids.ts';
import type { Role } from '../../../shared/domain/roles.ts';
import { allowedActions, requireAction, type Standing } from './permissions.ts';

const me = userIdSchema.parse('019a4c00-0001-7000-8000-000000000001');
const other = userIdSchema.parse('019a4c00-0002-7000-8000-000000000002');

function standing(roles: readonly Role[], changes: Partial<Standing> = {}): Standing {
  return {
    state: 'preparing',
    archived: false,
    deleted: false,
    sent: false,
    preparers: [other],
    waitingCommands: 0,
    approvalAsked: false,
    officeKind: 'state',
    actor: { id: me, name: 'Особа', roles },
    ...changes,
  };
}

describe('who may do what', () => {
  test.each([
    [
      'an assistant prepares and sends nothing',
      standing(['assistant']),
      ['edit', 'ask-approval', 'archive', 'bin'],
    ],
    ['a state officer does not approve', standing(['officer']), ['edit', 'ask-approval', 'archive', 'bin']],
    ['the head approves and does not edit', standing(['head-of-department']), ['approve']],
    [
      'an offered dossier is not offered twice',
      standing(['officer'], { approvalAsked: true }),
      ['edit', 'archive', 'bin'],
    ],
    [
      'the head approves what was offered, or gives it back',
      standing(['head-of-department'], { approvalAsked: true }),
      ['approve', 'return-to-preparer'],
    ],
    [
      'the head does not approve what they prepared',
      standing(['head-of-department'], { preparers: [me] }),
      [],
    ],
    [
      'a private officer signs alone',
      standing(['officer'], { officeKind: 'private', preparers: [me] }),
      ['edit', 'approve', 'archive', 'bin'],
    ],
    [
      'an approved dossier is sealed by the officer',
      standing(['officer'], { state: 'approved' }),
      ['edit', 'seal'],
    ],
    ['a sealed one is opened or sent', standing(['officer'], { state: 'sealed' }), ['unseal', 'send']],
    ['a queued one waits', standing(['officer'], { state: 'queued' }), []],
    ['a submitted one can be withdrawn', standing(['officer'], { state: 'submitted' }), ['withdraw']],
    [
      'but not while a command of it waits',
      standing(['officer'], { state: 'submitted', waitingCommands: 1 }),
      [],
    ],
    [
      'a returned one is mended or withdrawn',
      standing(['officer'], { state: 'returned' }),
      ['edit', 'ask-approval', 'withdraw'],
    ],
    ['a sold one is closed', standing(['officer'], { state: 'sold' }), ['close']],
    ['the archive gives back only', standing(['officer'], { archived: true }), ['unarchive', 'bin']],
    ['the bin gives back or erases', standing(['officer'], { deleted: true }), ['unbin', 'purge']],
    ['an assistant does not erase', standing(['assistant'], { deleted: true }), ['unbin']],
    [
      'what was sent is not deleted',
      standing(['officer'], { sent: true, state: 'withdrawn' }),
      ['close', 'archive'],
    ],
    ['an auditor changes nothing', standing(['auditor']), []],
    [
      'the organizer has no dossiers of officers',
      standing(['organizer-checker'], { officeKind: 'organizer' }),
      [],
    ],
  ] as const)('%s', (_name, given, actions) => {
    expect(allowedActions(given)).toEqual(actions);
  });

  test('the refusal says whether it is the role, the four eyes or the state', () => {
    expect(refusal(standing(['officer']))).toMatchObject({ code: 'forbidden', reason: 'role' });
    expect(refusal(standing(['head-of-department'], { preparers: [me] }))).toMatchObject({
      code: 'forbidden',
      reason: 'four-eyes',
    });
    expect(refusal(standing(['head-of-department'], { state: 'sealed' }))).toMatchObject({
      code: 'invalid-state',
      reason: 'state-sealed',
    });
  });
});

function refusal(given: Standing): unknown {
  try {
    requireAction('approve', given);
    return undefined;
  } catch (cause) {
    return cause;
  }
}
