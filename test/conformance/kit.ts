import { toApplication } from '../../shared/domain/application.ts';
import { sampleFlat } from '../../shared/domain/sample-dossier.ts';
import { type CentralDbOptions, createCentralDb } from '../central-db/create-central-db.ts';
import { type TrainingBody, trainingCodes, trainingOffices, trainingPeople } from '../central-db/training.ts';
import { type Caller, enrol, type Station } from './client.ts';
import type { LotPlan } from './lots.ts';

const ruleSet = '2026-01';

/** Everybody of the training bodies, signed in at one central database. */
export async function openKit(options: CentralDbOptions = {}) {
  const central = await createCentralDb(options);
  const { address } = central;
  const stations = new Map<TrainingBody, Station>();
  const station = async (body: TrainingBody): Promise<Station> => {
    const known = stations.get(body);
    if (known) return known;
    const made = await enrolAny(address, trainingCodes(body));
    stations.set(body, made);
    return made;
  };
  const officer = await (await station('officer')).as(person('officer', 'officer'));
  const organizer = await station('organizer');
  const checker = await organizer.as(person('organizer', 'checker'));
  const publisher = await organizer.as(person('organizer', 'publisher'));
  const plan: LotPlan = {
    address,
    officer,
    application: toApplication({ objectType: 'flat', content: sampleFlat }),
    ruleSet,
    approverId: person('officer', 'head'),
  };
  return {
    central,
    address,
    station,
    person,
    officer,
    checker,
    publisher,
    plan,
    other: (body: Exclude<TrainingBody, 'officer' | 'organizer'>): Promise<Caller> =>
      station(body).then((made) => made.as(trainingPeople[body].id)),
    close: () => central.close(),
  };
}
export type Kit = Awaited<ReturnType<typeof openKit>>;

/** The first of the one-time codes that is still unused. */
async function enrolAny(address: string, codes: readonly string[]): Promise<Station> {
  for (const code of codes) {
    try {
      return await enrol(address, code);
    } catch (cause) {
      if (!(cause instanceof Error) || !cause.message.includes('enrolment-code-invalid')) throw cause;
    }
  }
  throw new Error('all codes are used');
}

/** Id of a training user by login. */
function person(profile: 'officer' | 'organizer', login: string): string {
  const found = trainingOffices[profile].users.find((user) => user.login === login);
  if (!found) throw new Error(`no training user ${login}`);
  return found.id;
}
