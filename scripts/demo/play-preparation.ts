import { eventually, open, signIn, words } from '../../test/e2e/desk/desk.ts';
import { section } from '../../test/e2e/desk/fill.ts';
import { approve, changePerson, openDossier, sealAndSend } from '../../test/e2e/desk/journey.ts';
import { closeNotices, prepare } from './acts.ts';
import type { Scene } from './scene.ts';

/** Without a line: three dossiers are typed, checked, approved by another person, sealed and queued. */
export async function playPreparation(scene: Scene): Promise<void> {
  const { record, stage, titles, papers, person } = scene;
  const { officer } = stage;
  const unlockScreen = () => eventually(officer.page.getByLabel(words.session.passphrase, { exact: true }));
  await record.step('unlock screen', unlockScreen, officer.page);
  const signedIn = async (): Promise<void> => {
    await signIn(officer, person('officer').login, person('officer').passphrase);
    await open(officer, 'exchange');
  };
  await record.step('officer signs in, the line is down', signedIn, officer.page);
  for (const { name, dossier } of papers) {
    const typed = () => prepare(officer, dossier, scene.material(name));
    await record.step(`prepared offline: ${name}`, typed, officer.page);
  }
  await openDossier(officer, titles[1] ?? '');
  await section(officer, 'object');
  await closeNotices(officer.page);
  await record.look('the form of a car', officer.page);
  await record.step('list of dossiers', () => open(officer, 'dossiers'), officer.page);
  const approved = async (): Promise<void> => {
    await changePerson(officer, person('head'));
    for (const title of titles) await approve(officer, title);
  };
  await record.step('head of department approves', approved, officer.page);
  const queued = async (): Promise<void> => {
    await changePerson(officer, person('officer'));
    for (const title of titles) await sealAndSend(officer, title);
    await open(officer, 'exchange');
  };
  await record.step('sealed and queued while offline', queued, officer.page);
}
