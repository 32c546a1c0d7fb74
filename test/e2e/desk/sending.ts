import { titleOf } from '../../../scripts/demo/acts.ts';
import { waitForStates } from '../../../scripts/demo/facts.ts';
import type { Material } from '../support/material.ts';
import type { Stage } from '../support/journey-test.ts';
import { type Desk, signIn } from './desk.ts';
import { approve, changePerson, sealAndSend, syncNow } from './journey.ts';
import { quickDossier } from './quick.ts';

/** A dossier that was put in, approved by the head, and is back on the officer's desk, ready to be sealed. */
export async function readyDossier(stage: Stage, desk: Desk, material: Material): Promise<string> {
  await signIn(desk, 'officer', stage.person('officer').passphrase);
  const id = await quickDossier(desk, material);
  await changePerson(desk, stage.person('head'));
  await approve(desk, titleOf(material.dossier));
  await changePerson(desk, stage.person('officer'));
  return id;
}

/** The same, sealed, sent and arrived at the central database. */
export async function sentDossier(stage: Stage, desk: Desk, material: Material): Promise<string> {
  const id = await readyDossier(stage, desk, material);
  const title = titleOf(material.dossier);
  await sealAndSend(desk, title);
  await syncNow(desk);
  await waitForStates(desk, [title], 'submitted');
  return id;
}
