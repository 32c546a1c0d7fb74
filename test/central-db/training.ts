import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type OfficeUser, officeIdSchema } from '../../shared/central-api/office.ts';
import { civilDateSchema } from '../../shared/domain/civil-date.ts';
import { userIdSchema } from '../../shared/domain/ids.ts';
import { type CentralRole, type Role, roleSchema } from '../../shared/domain/roles.ts';
import type { Seed } from './seed.ts';

const userSchema = z.object({
  id: userIdSchema,
  login: z.string(),
  name: z.string(),
  roles: z.array(roleSchema),
  passphrase: z.string(),
});
const profileSchema = z.object({ officeName: z.string(), users: z.array(userSchema) });
const trainingFile = new URL('../../resources/training/office.json', import.meta.url);

/** Offices and users of the training profiles, the same file that core's first run reads. */
export const trainingOffices = z
  .object({ officer: profileSchema, organizer: profileSchema })
  .parse(JSON.parse(readFileSync(trainingFile, 'utf8')));

const id = (tail: string) => officeIdSchema.parse(`019a4c00-1000-7000-8000-0000000000${tail}`);

/** Ids of the training bodies. */
export const trainingOfficeIds = {
  officer: id('01'),
  organizer: id('02'),
  privateOfficer: id('03'),
  administrator: id('04'),
  platformEast: id('05'),
  platformWest: id('06'),
  observer: id('07'),
} as const;
export type TrainingBody = keyof typeof trainingOfficeIds;

const codesEach = 20;
const codePrefixes: Readonly<Record<TrainingBody, string>> = {
  officer: 'TRAIN-OFFICER',
  organizer: 'TRAIN-ORGANIZER',
  privateOfficer: 'TRAIN-PRIVATE',
  administrator: 'TRAIN-ADMIN',
  platformEast: 'TRAIN-PLATFORM-EAST',
  platformWest: 'TRAIN-PLATFORM-WEST',
  observer: 'TRAIN-OBSERVER',
};

/** One-time enrolment codes of a body: `TRAIN-OFFICER-1` … `-20`. */
export function trainingCodes(body: TrainingBody): readonly string[] {
  return Array.from({ length: codesEach }, (_, index) => `${codePrefixes[body]}-${index + 1}`);
}

/** People of the bodies that have no training profile of their own. */
export const trainingPeople = {
  privateOfficer: person('51', 'Гнатюк Оксана Іванівна', 'приватний виконавець', ['officer']),
  secondOfficer: person('52', 'Дорошенко Павло Миколайович', 'державний виконавець', ['officer']),
  administrator: person('61', 'Остапчук Володимир Ігорович', 'адміністратор центральної бази', [
    'administrator',
  ]),
  platformEast: person('62', 'Система майданчика «Схід»', 'програмний обліковий запис', ['platform']),
  platformWest: person('63', 'Система майданчика «Захід»', 'програмний обліковий запис', ['platform']),
  observer: person('64', 'Клименко Ірина Сергіївна', 'спостерігач', ['observer']),
} as const;

/** Roles at the central database of a workstation's roles; who only prepares or approves reads there. */
const centralRoleOf: Readonly<Record<Role, CentralRole>> = {
  officer: 'officer',
  assistant: 'observer',
  'head-of-department': 'observer',
  'organizer-checker': 'organizer-checker',
  'organizer-publisher': 'organizer-publisher',
  // The workstation's administrator looks after users and backups there; he does not run the central database.
  administrator: 'observer',
  auditor: 'observer',
};
const positions: Readonly<Record<Role, string>> = {
  officer: 'державний виконавець',
  assistant: 'помічник виконавця',
  'head-of-department': 'начальник відділу',
  'organizer-checker': 'фахівець з перевірки заявок',
  'organizer-publisher': 'фахівець з публікації лотів',
  administrator: 'адміністратор робочого місця',
  auditor: 'аудитор',
};

const { officer, organizer } = trainingOffices;
const ids = trainingOfficeIds;

/** The whole training seed. */
export const trainingSeed: Seed = {
  offices: [
    {
      id: ids.officer,
      name: officer.officeName,
      kind: 'state-enforcement',
      code: '44120012',
      users: [...officer.users.map(toUser), trainingPeople.secondOfficer],
      codes: trainingCodes('officer'),
    },
    {
      id: ids.organizer,
      name: organizer.officeName,
      kind: 'organizer',
      code: '44120028',
      users: organizer.users.map(toUser),
      codes: trainingCodes('organizer'),
    },
    {
      id: ids.privateOfficer,
      name: 'Приватний виконавець виконавчого округу міста Києва Гнатюк О. І. (навчальний)',
      kind: 'private-enforcement',
      code: '2845123453',
      users: [trainingPeople.privateOfficer],
      codes: trainingCodes('privateOfficer'),
    },
    {
      id: ids.administrator,
      name: 'Адміністратор центральної бази даних (навчальний)',
      kind: 'administrator',
      code: '44120033',
      users: [trainingPeople.administrator],
      codes: trainingCodes('administrator'),
    },
    {
      id: ids.platformEast,
      name: 'Майданчик Схід',
      kind: 'platform',
      code: '44120049',
      users: [trainingPeople.platformEast],
      codes: trainingCodes('platformEast'),
    },
    {
      id: ids.platformWest,
      name: 'Майданчик Захід',
      kind: 'platform',
      code: '44120054',
      users: [trainingPeople.platformWest],
      codes: trainingCodes('platformWest'),
    },
    {
      id: ids.observer,
      name: 'Громадська спостережна рада (навчальна)',
      kind: 'observer',
      code: '44120060',
      users: [trainingPeople.observer],
      codes: trainingCodes('observer'),
    },
  ],
  platforms: [
    {
      id: ids.platformEast,
      name: 'Майданчик Схід',
      kind: 'partner',
      agreementNumber: 'П-12/2026',
      agreementFrom: civilDateSchema.parse('2026-01-15'),
      agreementUntil: civilDateSchema.parse('2027-12-31'),
    },
    {
      id: ids.platformWest,
      name: 'Майданчик Захід',
      kind: 'agent',
      agreementNumber: 'А-7/2026',
      agreementFrom: civilDateSchema.parse('2026-02-01'),
      agreementUntil: civilDateSchema.parse('2027-06-30'),
    },
  ],
};

type TrainingUser = z.infer<typeof userSchema>;

function toUser({ id, name, roles }: TrainingUser): OfficeUser {
  return {
    id,
    name,
    position: roles.map((role) => positions[role]).join(', '),
    roles: [...new Set(roles.map((role) => centralRoleOf[role]))],
    head: roles.includes('head-of-department'),
  };
}

function person(tail: string, name: string, position: string, roles: CentralRole[]): OfficeUser {
  const id = userIdSchema.parse(`019a4c00-00${tail}-7000-8000-0000000000${tail}`);
  return { id, name, position, roles, head: false };
}
