import type { ClassifierScheme } from '../../../shared/domain/reference/scheme.ts';
import type { Workspace } from '../workspace.ts';
import type { OldName } from './classifier-store.ts';

/** Gives the names that came with the program for codes of a classifier. */
export function oldNamesFor(
  { reference }: Pick<Workspace, 'reference'>,
  scheme: ClassifierScheme,
): readonly OldName[] {
  return reference.oldNames
    .filter((file) => file.scheme === scheme)
    .flatMap(({ names }) =>
      Object.entries(names).flatMap(([code, list]) => list.map((name) => ({ code, name }))),
    );
}
