import { texts as exchangeTexts } from '../../renderer/i18n/uk/exchange.ts';
import type { CentralDb } from '../../test/central-db/create-central-db.ts';
import { eventually, open, signIn } from '../../test/e2e/desk/desk.ts';
import { changePerson, openLot, openReview, syncNow } from '../../test/e2e/desk/journey.ts';
import { passAuctions, pay, review } from './acts.ts';
import { waitForStates } from './facts.ts';
import type { Scene } from './scene.ts';

/** The line comes up, dossiers travel; one person accepts, another publishes. */
export async function playReview(scene: Scene): Promise<void> {
  const { record, stage, titles, person } = scene;
  const { officer, organizer } = stage;
  const travel = async (): Promise<void> => {
    await syncNow(officer);
    await eventually(officer.page.getByText(exchangeTexts.exchange.engineFiles));
  };
  await record.step('the line comes up, dossiers travel', travel, officer.page);
  await record.step('everything arrived', () => waitForStates(officer, titles, 'submitted'), officer.page);
  const accepted = async (): Promise<void> => {
    await signIn(organizer, person('checker').login, person('checker').passphrase);
    await openReview(organizer, titles[1] ?? '');
    await organizer.page.waitForTimeout(PICTURES_MS);
    await record.look('organizer checks', organizer.page);
    for (const title of titles) await review(organizer, title, 'accept');
    await open(organizer, 'review');
  };
  await record.step('organizer checks and accepts', accepted, organizer.page);
  const published = async (): Promise<void> => {
    await changePerson(organizer, person('publisher'));
    for (const title of titles) await review(organizer, title, 'publish');
    await open(organizer, 'auctions');
  };
  await record.step('another person publishes', published, organizer.page);
}

/** The simulated clock passes the auctions; the organizer records the payments. */
export async function playAuctions({ record, stage, titles }: Scene, central: CentralDb): Promise<void> {
  const { organizer } = stage;
  const held = () => passAuctions(organizer, central, titles);
  await record.step('auctions are held on the simulated clock', held, organizer.page);
  await openLot(organizer, titles[1] ?? '');
  await record.look('a lot and its auction', organizer.page);
  const paid = async (): Promise<void> => {
    for (const title of titles) await pay(organizer, title);
  };
  await record.step('payments are recorded', paid, organizer.page);
}

/** Thumbnails are drawn a moment after the page. */
const PICTURES_MS = 1_500;
