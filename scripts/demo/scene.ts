import type { TrainingDossier } from '../training/material.ts';
import { titleOf } from './acts.ts';
import { trainingPerson, type TrainingPerson } from './people.ts';
import type { Recorder } from './recorder.ts';
import type { Stage } from './stage.ts';

export type Paper = { readonly name: string; readonly dossier: TrainingDossier; readonly title: string };

/** Everything the parts of the demo share. */
export type Scene = {
  readonly record: Recorder;
  readonly stage: Stage;
  readonly papers: readonly Paper[];
  readonly titles: readonly string[];
  /** The folder of a dossier's photos and scans, once they are made. */
  readonly material: (name: string) => Promise<string>;
  /** Where the demo leaves its results. */
  readonly folder: string;
  readonly person: (login: string) => TrainingPerson;
};

const atOrganizer: ReadonlySet<string> = new Set(['checker', 'publisher']);

/** Sets the scene. Takes the project's folder and the dossiers by name. */
export function setScene(
  root: string,
  parts: Pick<Scene, 'record' | 'stage' | 'material' | 'folder'>,
  dossiers: readonly (readonly [string, TrainingDossier])[],
): Scene {
  const papers = dossiers.map(([name, dossier]) => ({ name, dossier, title: titleOf(dossier) }));
  return {
    ...parts,
    papers,
    titles: papers.map(({ title }) => title),
    person: (login) => trainingPerson(root, atOrganizer.has(login) ? 'organizer' : 'officer', login),
  };
}
