import type { Field } from './field.ts';

/** Section I: storage and inspection (Law 1404-VIII art. 58). */
export const storageFields = [
  { key: 'storer', kind: 'text', required: true, width: 'half', forMany: true },
  { key: 'storerPhone', kind: 'text', format: 'phone', required: true, width: 'third', forMany: true },
  { key: 'address', kind: 'text', required: true, width: 'full', forMany: true },
  { key: 'inspectionDays', kind: 'text', required: true, width: 'half', forMany: true },
  { key: 'inspectionHours', kind: 'text', required: true, script: 'free', width: 'half', forMany: true },
  { key: 'note', kind: 'multiline', maxLength: 2_000, width: 'full', forMany: true },
] as const satisfies readonly Field[];
