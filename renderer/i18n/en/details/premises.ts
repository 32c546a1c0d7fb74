import type { TextsOf } from '../../texts.ts';
import type { premisesTexts as uk } from '../../uk/details/premises.ts';

/** Names and short helps of the particulars of non-residential premises and unfinished buildings, in English. */
export const premisesTexts: TextsOf<typeof uk> = {
  premisesKind: {
    label: 'Kind of premises',
    help: 'From the technical passport or the rights extract.',
    choices: {
      office: 'Office',
      retail: 'Shop',
      warehouse: 'Warehouse',
      industrial: 'Industrial premises',
      garage: 'Garage',
      parking: 'Parking place',
      building: 'Separate building',
      complex: 'Integral property complex',
      other: 'Other',
    },
  },
  premisesCount: { label: 'Number of rooms', help: 'With auxiliary rooms.' },
  premisesPurpose: {
    label: 'Rooms and their purpose',
    help: 'Number, area and purpose of each room (art. 56 part 5 of Law 1404-VIII).',
  },
  ceilingHeight: { label: 'Ceiling height', help: 'From the technical passport.' },
  separateEntrance: { label: 'Separate entrance', help: 'Is there an entrance of its own.' },
  inUse: { label: 'In use', help: 'A tenant or another person; name a lease among the encumbrances.' },
  constructionKind: {
    label: 'Kind of construction object',
    help: 'From the extract of the special property right.',
    choices: { 'unfinished-building': 'Unfinished building', 'future-object': 'Future real-estate object' },
  },
  plannedPurpose: { label: 'Planned purpose', help: 'For example dwelling house, warehouse, office centre.' },
  readinessPercent: { label: 'Readiness', help: 'From the readiness statement or the valuation report.' },
  designArea: { label: 'Area by design', help: 'Total area by the design documents.' },
  designFloors: { label: 'Floors by design', help: 'In all, by the design.' },
  permitKind: { label: 'Kind of permit', help: 'Construction permit or notice of the start of works.' },
  permitNumber: { label: 'Permit number', help: 'As in the register of construction.' },
  permitDate: { label: 'Permit date', help: 'Day of issue or registration.' },
  permitIssuedBy: { label: 'Permit issued by', help: 'Construction control body.' },
  specialRightNumber: {
    label: 'Record of the special property right',
    help: 'Record number from the rights extract.',
  },
  specialRightDate: { label: 'Special property right registered on', help: 'From the rights extract.' },
  constructionStopped: { label: 'Construction stopped', help: 'Were works stopped on the inventory day.' },
  constructionState: {
    label: 'Works done',
    help: 'Foundation, walls, roof, networks: what is done and what remains.',
  },
  developer: { label: 'Developer', help: 'Name and ЄДРПОУ code of the developer.' },
  futureNumber: {
    label: 'Number of the future object',
    help: 'Building number, section; as in the extract on the special property right.',
  },
  futureContract: {
    label: 'Contract on the future object',
    help: 'Kind, number and date of the contract that gave the debtor the right.',
  },
  futurePaid: {
    label: 'Price of the object paid in full',
    help: 'If not, the buyer pays the rest: say so in the description.',
  },
  commissioningOn: {
    label: 'Planned commissioning day',
    help: 'By the project declaration or the contract.',
  },
};
