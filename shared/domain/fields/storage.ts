import type { Field } from './field.ts';

/** Section I: storage and inspection (Law 1404-VIII art. 58). */
export const storageFields = [
  { key: 'storer', kind: 'text', required: true, width: 'half' },
  { key: 'storerPhone', kind: 'text', format: 'phone', required: true, width: 'third' },
  { key: 'address', kind: 'text', required: true, width: 'full' },
  { key: 'inspectionDays', kind: 'text', required: true, width: 'half' },
  { key: 'inspectionHours', kind: 'text', required: true, script: 'free', width: 'half' },
  { key: 'note', kind: 'multiline', maxLength: 2_000, width: 'full' },
] as const satisfies readonly Field[];
