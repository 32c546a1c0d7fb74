import type { Suggestion } from '../../../../shared/contract/directory.ts';
import {
  type FieldChange,
  type FillPlan,
  fillPlan,
  withKnownParties,
} from '../../../../shared/domain/directory/fill.ts';
import { type DirectoryKind, placeOf } from '../../../../shared/domain/directory/kinds.ts';
import { isBlank } from '../../../../shared/domain/fields/read-leaf.ts';
import type { DossierContent, Pointer } from '../../../../shared/domain/fields/sections.ts';

/** What one choice will do, and what has to be asked first. */
export type Filling = FillPlan & {
  /** Rows of the parties with those that are missing; undefined when none is. */
  readonly parties: FieldChange | undefined;
  readonly partyNames: readonly string[];
  /** Parties stand there already: adding others is asked for. */
  readonly asksParties: boolean;
};

/** Plans the filling of a section or a row from a chosen entry. */
export function planFilling(
  content: DossierContent,
  kind: DirectoryKind,
  pointer: Pointer,
  chosen: Suggestion,
): Filling {
  const row = Number(/^\/parties\/list\/(\d+)\//.exec(pointer)?.[1] ?? 0);
  const plan = fillPlan(content, placeOf(kind, row), chosen.values, pointer);
  const parties =
    kind === 'proceeding' ? withKnownParties(content, chosen.parties, () => crypto.randomUUID()) : undefined;
  const here = content.parties?.list ?? [];
  const hereIds = new Set(here.map(({ id }) => id));
  const added = Array.isArray(parties?.value)
    ? parties.value.filter(({ id }) => !hereIds.has(String(id)))
    : [];
  return {
    ...plan,
    parties,
    partyNames: added.map((party) => String(party['name'] ?? party['code'] ?? '')),
    asksParties: here.some((party) => !isBlank(party.name) || !isBlank(party.code)),
  };
}
