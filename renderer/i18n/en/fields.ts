import type { TextsOf } from '../texts.ts';
import type { texts as uk } from '../uk/fields.ts';
import { commonDetailsTexts } from './details/common.ts';
import { landTexts } from './details/land.ts';
import { premisesTexts } from './details/premises.ts';
import { rightsTexts } from './details/rights.ts';
import { thingsTexts } from './details/things.ts';
import { vehicleTexts } from './details/vehicle.ts';
import { proceedingFieldTexts } from './fields/proceeding.ts';
import { partiesFieldTexts } from './fields/parties.ts';
import { objectFieldTexts, itemsFieldTexts } from './fields/object.ts';
import { rightsFieldTexts } from './fields/rights.ts';
import { valuationFieldTexts } from './fields/valuation.ts';
import { saleFieldTexts } from './fields/sale.ts';
import { storageFieldTexts } from './fields/storage.ts';
import { paymentFieldTexts } from './fields/payment.ts';

/** Names and short helps of every field, choice, unit, section, kind, document type and state, in English. */
export const texts: TextsOf<typeof uk> = {
  section: {
    proceeding: 'Proceeding',
    parties: 'Parties',
    object: 'Property',
    rights: 'Rights and encumbrances',
    valuation: 'Valuation',
    sale: 'Way and price',
    storage: 'Storage and inspection',
    payment: 'Payment details',
    files: 'Photos and documents',
    checks: 'Checks',
    papers: 'Papers',
    history: 'History',
    details: 'Particulars of the property',
    items: 'List of things',
  },
  field: {
    proceeding: proceedingFieldTexts,
    parties: partiesFieldTexts,
    object: objectFieldTexts,
    details: {
      ...commonDetailsTexts,
      ...vehicleTexts,
      ...premisesTexts,
      ...landTexts,
      ...thingsTexts,
      ...rightsTexts,
    },
    items: itemsFieldTexts,
    rights: rightsFieldTexts,
    valuation: valuationFieldTexts,
    sale: saleFieldTexts,
    storage: storageFieldTexts,
    payment: paymentFieldTexts,
  },
  unit: {
    squareMetre: 'm²',
    hectare: 'ha',
    cubicCentimetre: 'cm³',
    kilometre: 'km',
    percent: '%',
    metre: 'm',
    kilogram: 'kg',
    gram: 'g',
    carat: 'ct',
    kilowatt: 'kW',
    hour: 'h',
    head: 'head',
  },
  documentType: {
    photo: 'Photo',
    'enforcement-document': 'Enforcement document',
    'arrest-resolution': 'Inventory and arrest resolution',
    'value-agreement': 'Parties’ agreement on value',
    'value-act': 'Officer’s act of value',
    'appraisal-report': 'Valuation report',
    'notice-proof': 'Proof of notice of value',
    'title-document': 'Title document',
    'rights-extract': 'Extract of the rights register',
    'technical-passport': 'Technical passport',
    'registered-persons': 'Statement of registered persons',
    'guardianship-consent': 'Consent of guardianship authority',
    'vehicle-registration': 'Vehicle registration certificate',
    'condition-act': 'Condition act',
    'item-list': 'List of things',
    'mortgage-contract': 'Mortgage contract',
    'court-decision': 'Court decision',
    'permit-document': 'Permit document',
    'cadastre-extract': 'Land cadastre extract',
    'land-valuation': 'Land valuation',
    'company-extract': 'Company register extract',
    charter: 'Charter',
    'share-calculation': 'Share value calculation',
    contract: 'Contract',
    'reconciliation-act': 'Reconciliation act',
    'ip-certificate': 'IP certificate',
    'assay-conclusion': 'Assay conclusion',
    'storage-act': 'Handover to storage act',
    'quality-document': 'Quality document',
    'service-centre-data': 'Service centre data on the vehicle',
    'encumbrance-extract': 'Extract of the register of encumbrances',
    'lease-contract': 'Lease contract',
    'mortgagor-notice': 'Notice to the mortgagor',
    'mortgagee-notice': 'Notice to the mortgagee',
    'right-holder-notice': 'Notice to holders of registered rights',
    'company-statement': 'Company’s statement of members and share',
    'company-notice': 'Notice to the company and its members',
    'preemptive-refusal': 'Refusal of the pre-emptive right',
    'depository-statement': 'Depository statement',
    'ip-register-extract': 'Extract of the IP register',
    'sealing-act': 'Sealing act',
    'veterinary-document': 'Veterinary document',
    approval: 'Head’s approval',
    protocol: 'Auction protocol',
    'payment-proof': 'Proof of payment',
    'auction-act': 'Act on conducted auctions',
    'transfer-act': 'Transfer act',
    'ground-document': 'Ground document',
    other: 'Another document',
  },
  milestone: {
    protocol: 'Auction protocol',
    payment: 'Winner’s payment',
    act: 'Act on conducted auctions',
    transfer: 'Arrests lifted, property handed over',
    'deposit-return': 'Deposits returned',
  },
};
