import { eventually, open } from '../../test/e2e/desk/desk.ts';
import { syncNow } from '../../test/e2e/desk/journey.ts';
import { handOver, makeAct } from './acts.ts';
import { waitForStates } from './facts.ts';
import type { Scene } from './scene.ts';

/** Terms on Today, the acts as PDF and DOCX, transfer, closing. */
export async function playAfterSale(scene: Scene): Promise<void> {
  const { record, stage, titles, papers, folder } = scene;
  const { officer } = stage;
  const terms = async (): Promise<void> => {
    await waitForStates(officer, titles, 'published');
    await syncNow(officer);
    await open(officer, 'today');
    await eventually(officer.page.getByText(/Скласти акт/u));
  };
  await record.step('terms appear on Today', terms, officer.page);
  for (const { name, title } of papers) {
    const made = async (): Promise<void> => {
      for (const path of await makeAct(officer, title, folder, name)) record.keepFile(path);
    };
    await record.step(`act is made and issued: ${name}`, made, officer.page);
  }
  for (const { name, title } of papers) {
    await record.step(`handed over and closed: ${name}`, () => handOver(officer, title), officer.page);
  }
  await waitForStates(officer, titles, 'closed');
}
