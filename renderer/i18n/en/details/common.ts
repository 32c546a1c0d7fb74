import type { TextsOf } from '../../texts.ts';
import type { commonDetailsTexts as uk } from '../../uk/details/common.ts';

/** Names and short helps of the particulars of dwellings and movables, in English. */
export const commonDetailsTexts: TextsOf<typeof uk> = {
  totalArea: {
    label: 'Total area',
    help: 'From the technical passport (art. 56 part 5 of Law 1404-VIII).',
  },
  livingArea: { label: 'Living area', help: 'From the technical passport.' },
  rooms: { label: 'Rooms', help: 'Without kitchen and auxiliary rooms.' },
  floor: { label: 'Floor', help: 'Basement: negative or 0.' },
  floors: { label: 'Floors in the building', help: 'In all.' },
  wallMaterial: { label: 'Wall material', help: 'For example brick, panel, aerated concrete.' },
  builtYear: { label: 'Year built', help: 'From the technical passport.' },
  utilities: {
    label: 'Utilities',
    help: 'Electricity, water, sewerage, gas, heating; connected or not.',
  },
  occupied: { label: 'Occupied', help: 'Does somebody use the premises now.' },
  cadastralNumber: { label: 'Cadastral number', help: 'Format 0000000000:00:000:0000.' },
  plotArea: { label: 'Plot area', help: 'From the State Land Cadastre.' },
  outbuildings: { label: 'Outbuildings', help: 'Garage, shed, cellar, fence.' },
  year: { label: 'Year of make', help: 'From documents or the maker’s plate.' },
  keys: { label: 'Keys present', help: 'Are the keys handed over with the property.' },
  serialNumber: { label: 'Serial number', help: 'From the maker’s plate; Latin letters are right here.' },
  working: {
    label: 'Working order',
    help: 'On the inventory day.',
    choices: { working: 'Working', 'not-working': 'Not working', 'not-tested': 'Not tested' },
  },
  certificates: {
    label: 'Passports and certificates',
    help: 'Maker’s papers, certificates of conformity.',
  },
  roomAreas: {
    label: 'Areas of rooms',
    help: 'Area of each room, kitchen, bathroom, loggia by the technical passport (art. 56 part 5 of Law 1404-VIII).',
  },
  auxiliaryPremises: {
    label: 'Auxiliary premises',
    help: 'Storeroom, cellar, balcony, parking place: what goes with the flat.',
  },
  houseKind: {
    label: 'Kind of house',
    help: 'By the technical passport or the register extract.',
    choices: {
      dwelling: 'Dwelling house',
      garden: 'Garden house',
      'semi-detached': 'Terraced or semi-detached house',
      part: 'Part of a house',
    },
  },
};
