import { addDays, type CivilDate, civilDateSchema } from '../civil-date.ts';
import type { DossierContent } from '../fields/sections.ts';

/** The day on which the samples are green (sample-facts.ts). */
export const samplesDay = civilDateSchema.parse('2026-11-24');

/** Gives the content of a sample with its days as they would stand today: terms and reports stay in force. */
export function movedSample(content: DossierContent, today: CivilDate): DossierContent {
  const passed = Math.round((Date.parse(today) - Date.parse(samplesDay)) / 86_400_000);
  const move = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(move);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([key, child]) => [key, key === 'birthDate' ? child : move(child)]),
      );
    const day = civilDateSchema.safeParse(value);
    return day.success ? addDays(day.data, passed) : value;
  };
  return move(content) as DossierContent;
}
