import type { TextsOf } from '../texts.ts';
import type { texts as uk } from '../uk/bulk-field.ts';

export const texts: TextsOf<typeof uk> = {
  bulkField: {
    open: 'Change a field…',
    title_one: 'Change a field: {{count}} dossier chosen',
    title_other: 'Change a field: {{count}} dossiers chosen',
    field: 'Which field',
    pickField: 'Choose a field',
    noField: 'No such field for many dossiers',
    empty: 'Empty the field',
    doubtful: 'This looks like a mistake. Compare letters and digits.',
    stands: 'What stands there now. Without a tick it stays as it is.',
    blank: 'empty',
    rare: 'other values ({{count}})',
    same: 'Says so already: {{count}}.',
    otherKind: 'Will not change because this kind of property has no such choice: {{count}}.',
    approved: 'Change approved ones too: {{count}}. Their approval will end.',
    leftOut: 'Will not change: {{count}}',
    run_one: 'Change in {{count}} dossier',
    run_other: 'Change in {{count}} dossiers',
    working: '{{done}} of {{total}} changed',
    stop: 'Stop',
    stopped: 'Stopped, left as they were: {{count}}.',
  },
};
