import type { TextsOf } from '../../texts.ts';
import type { landTexts as uk } from '../../uk/details/land.ts';

/** Names and short helps of the particulars of land plots, in English. */
export const landTexts: TextsOf<typeof uk> = {
  landCategory: {
    label: 'Land category',
    help: 'From the cadastre extract.',
    choices: {
      agricultural: 'Agricultural land',
      residential: 'Residential and public building land',
      recreational: 'Recreational land',
      industrial: 'Industrial, transport and energy land',
      forest: 'Forestry land',
      water: 'Water fund land',
      other: 'Another category',
    },
  },
  landPurpose: {
    label: 'Purpose of the plot',
    help: 'Code and name from the cadastre, for example 02.01 (art. 56 part 5 of Law 1404-VIII).',
  },
  landUse: { label: 'Present use', help: 'What the plot is used for now.' },
  normativeValuation: {
    label: 'Normative monetary valuation, UAH',
    help: 'From the extract of normative valuation.',
  },
  normativeValuationOn: { label: 'Normative valuation extract of', help: 'Day of the extract.' },
  expertValuation: {
    label: 'Expert monetary valuation, UAH',
    help: 'From the conclusion of the land valuer.',
  },
  landRestrictions: {
    label: 'Restrictions of use',
    help: 'Protection zones, easements and others from the extract; write so if none.',
  },
  landLease: {
    label: 'Lease of the plot',
    help: 'Tenant, term, rent, record number; write so if not leased.',
  },
  landAccess: {
    label: 'Access and utilities',
    help: 'Road, power, gas, water at the border (art. 56 part 5 of Law 1404-VIII).',
  },
  landBuildings: { label: 'Buildings on the plot', help: 'Whose they are; write so if none.' },
  landPreemptiveRight: {
    label: 'Pre-emptive right',
    help: 'Whose it is (a tenant’s, for example) and whether notice was given; write so if there is none.',
  },
  boundariesMarked: {
    label: 'Boundaries are marked on the ground',
    help: 'Whether the boundary marks stand.',
  },
};
