import type { Lot } from '../../../shared/central-api/lot.ts';
import { trainingCodes, trainingOffices } from '../../central-db/training.ts';
import { type Caller, enrol, sha256 } from '../../conformance/client.ts';

export type CentralView = {
  readonly lots: () => Promise<readonly Lot[]>;
  /** The hash of what the server really gives for a document. */
  readonly hashOf: (fileSha256: string) => Promise<string>;
  readonly caller: Caller;
};

/** A second, plain client of the officer's office: sees what is at the central database itself. */
export async function viewCentral(address: string): Promise<CentralView> {
  const station = await enrol(address, trainingCodes('officer').at(-1) ?? '');
  const officer = trainingOffices.officer.users.find(({ login }) => login === 'officer');
  const caller = await station.as(officer?.id ?? '', 'officer');
  return {
    caller,
    lots: async () => {
      const { status, text, body } = await caller.send('GET', '/lots');
      if (status !== 200) throw new Error(`/lots gave ${status}: ${text}`);
      return body['items'] as readonly Lot[];
    },
    hashOf: async (fileSha256) => {
      const headers = { authorization: `Bearer ${caller.token}` };
      const response = await fetch(`${address}/files/${fileSha256}`, { headers });
      if (!response.ok) throw new Error(`No file ${fileSha256}: ${response.status}`);
      return sha256(new Uint8Array(await response.arrayBuffer()));
    },
  };
}
