import type { ObjectTypeDefinition } from './object-type.ts';

const noticed = { key: 'preemptiveRight', oneOf: ['refused', 'no-answer', 'claimed'] } as const;

/** Share in a company: who, how much, and the notice to the members (Law 2275-VIII art. 22; 4.3, 4.4). */
export const corporateRights: ObjectTypeDefinition = {
  type: 'corporate-rights',
  class: 'right',
  items: false,
  fields: [
    {
      key: 'corporateKind',
      kind: 'choice',
      required: true,
      choices: ['llc-share', 'alc-share', 'partnership-share', 'private-enterprise', 'securities'],
      width: 'full',
    },
    { key: 'companyName', kind: 'text', script: 'free', required: true, width: 'full' },
    { key: 'companyCode', kind: 'text', format: 'edrpou', required: true, width: 'third' },
    {
      key: 'companyState',
      kind: 'choice',
      required: true,
      choices: ['active', 'liquidation', 'bankruptcy'],
      width: 'third',
    },
    { key: 'companyAddress', kind: 'text', required: true, width: 'full' },
    { key: 'companyActivity', kind: 'text', script: 'free', width: 'full' },
    {
      key: 'sharePercent',
      kind: 'decimal',
      required: true,
      unit: 'percent',
      minimum: 0.000001,
      maximum: 100,
      width: 'third',
    },
    { key: 'nominalValue', kind: 'money', required: true, width: 'third' },
    { key: 'charterCapital', kind: 'money', width: 'third' },
    { key: 'sharePaid', kind: 'yes-no', width: 'third' },
    {
      key: 'preemptiveRight',
      kind: 'choice',
      required: true,
      choices: ['refused', 'no-answer', 'not-applicable', 'claimed'],
      width: 'half',
    },
    {
      key: 'preemptiveNoticeOn',
      kind: 'date',
      appliesWhen: noticed,
      requiredWhen: noticed,
      width: 'third',
    },
  ],
  card: [
    'corporateKind',
    'companyName',
    'companyCode',
    'companyState',
    'sharePercent',
    'nominalValue',
    'charterCapital',
    'preemptiveRight',
  ],
};

const receivable = { key: 'claimKind', oneOf: ['receivable'] } as const;
const invested = { key: 'claimKind', oneOf: ['investment'] } as const;
const ofMoney = { key: 'claimKind', oneOf: ['receivable', 'investment', 'other'] } as const;

/** Receivables and other property rights: the contract, who owes, how much, until when (4.3). */
export const propertyRights: ObjectTypeDefinition = {
  type: 'property-rights',
  class: 'right',
  items: false,
  fields: [
    {
      key: 'claimKind',
      kind: 'choice',
      required: true,
      choices: ['receivable', 'lease', 'investment', 'other'],
      width: 'half',
    },
    { key: 'contractNumber', kind: 'text', script: 'free', required: true, width: 'third' },
    { key: 'contractDate', kind: 'date', required: true, width: 'third' },
    { key: 'contractSubject', kind: 'multiline', required: true, maxLength: 3_000, width: 'full' },
    { key: 'obligorName', kind: 'text', script: 'free', required: true, width: 'full' },
    { key: 'obligorCode', kind: 'text', format: 'tax-code', requiredWhen: receivable, width: 'third' },
    { key: 'obligorAddress', kind: 'text', width: 'full' },
    { key: 'claimSum', kind: 'money', appliesWhen: ofMoney, requiredWhen: receivable, width: 'third' },
    { key: 'claimInterest', kind: 'money', appliesWhen: receivable, width: 'third' },
    { key: 'maturityOn', kind: 'date', appliesWhen: receivable, requiredWhen: receivable, width: 'third' },
    {
      key: 'rightValidUntil',
      kind: 'date',
      appliesWhen: { key: 'claimKind', oneOf: ['lease', 'investment', 'other'] },
      requiredWhen: { key: 'claimKind', oneOf: ['lease'] },
      width: 'third',
    },
    {
      key: 'investmentObject',
      kind: 'text',
      script: 'free',
      appliesWhen: invested,
      requiredWhen: invested,
      width: 'full',
    },
    { key: 'claimSecurity', kind: 'text', appliesWhen: receivable, width: 'full' },
    { key: 'claimCourt', kind: 'multiline', appliesWhen: ofMoney, maxLength: 3_000, width: 'full' },
  ],
  card: [
    'claimKind',
    'contractNumber',
    'contractDate',
    'contractSubject',
    'investmentObject',
    'obligorName',
    'claimSum',
    'claimInterest',
    'maturityOn',
    'rightValidUntil',
    'claimSecurity',
    'claimCourt',
  ],
};

const registered = {
  key: 'ipKind',
  oneOf: ['trademark', 'invention', 'utility-model', 'industrial-design', 'plant-variety'],
} as const;

/** Intellectual property: a registered right has its certificate and its last day (4.3). */
export const intellectualProperty: ObjectTypeDefinition = {
  type: 'intellectual-property',
  class: 'right',
  items: false,
  fields: [
    {
      key: 'ipKind',
      kind: 'choice',
      required: true,
      choices: [...registered.oneOf, 'copyright', 'software', 'other'],
      width: 'half',
    },
    { key: 'ipName', kind: 'text', script: 'free', required: true, width: 'full' },
    {
      key: 'ipCertificateNumber',
      kind: 'text',
      script: 'free',
      requiredWhen: registered,
      width: 'third',
    },
    { key: 'ipRegisteredOn', kind: 'date', requiredWhen: registered, width: 'third' },
    { key: 'ipValidUntil', kind: 'date', appliesWhen: registered, requiredWhen: registered, width: 'third' },
    { key: 'ipOwner', kind: 'text', script: 'free', required: true, width: 'full' },
    { key: 'ipClasses', kind: 'text', appliesWhen: registered, script: 'free', width: 'full' },
    { key: 'ipLicences', kind: 'multiline', script: 'free', required: true, maxLength: 3_000, width: 'full' },
    { key: 'ipFeesPaid', kind: 'yes-no', appliesWhen: registered, width: 'third' },
  ],
  card: ['ipKind', 'ipName', 'ipCertificateNumber', 'ipOwner', 'ipRegisteredOn', 'ipValidUntil', 'ipClasses'],
};
