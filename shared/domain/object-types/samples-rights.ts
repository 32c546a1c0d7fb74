import type { SampleParts } from './samples.ts';

const place = {
  region: 'місто Київ',
  settlement: 'місто Київ',
  address: 'документи зберігаються у виконавця: вулиця Антоновича, будинок 12',
} as const;

export const sampleRights: readonly SampleParts[] = [
  {
    name: 'корпоративні права',
    objectType: 'corporate-rights',
    object: {
      ...place,
      title: 'Частка 35 % у статутному капіталі ТОВ «Зернопродукт»',
      description:
        'Частка боржника у статутному капіталі товариства з обмеженою відповідальністю «Зернопродукт» у розмірі 35 відсотків. Учасників повідомлено, від переважного права вони відмовилися.',
    },
    details: {
      corporateKind: 'llc-share',
      companyName: 'Товариство з обмеженою відповідальністю «Зернопродукт»',
      companyCode: '32855961',
      companyState: 'active',
      companyAddress: 'місто Київ, вулиця Електриків, будинок 26',
      companyActivity: '46.21 Оптова торгівля зерном',
      sharePercent: '35',
      nominalValue: 35_000_000,
      charterCapital: 100_000_000,
      sharePaid: true,
      preemptiveRight: 'refused',
      preemptiveNoticeOn: '2026-10-12',
    },
    sale: { startPrice: 42_000_000, deposit: 2_100_000, step: 420_000 },
    documents: [
      'company-extract',
      'charter',
      'company-statement',
      'share-calculation',
      'company-notice',
      'preemptive-refusal',
    ],
    photos: 0,
  },
  {
    name: 'право вимоги',
    objectType: 'property-rights',
    object: {
      ...place,
      title: 'Право вимоги до ТОВ «Агропостач» за договором поставки',
      description:
        'Право грошової вимоги боржника до покупця за договором поставки зерна. Заборгованість підтверджено актом звірки станом на 30 вересня 2026 року, строк оплати настав.',
    },
    details: {
      claimKind: 'receivable',
      contractNumber: '17/04-25',
      contractDate: '2025-04-17',
      contractSubject: 'Поставка пшениці третього класу, 120 тонн',
      obligorName: 'Товариство з обмеженою відповідальністю «Агропостач»',
      obligorCode: '23226362',
      obligorAddress: 'Полтавська область, місто Лубни, вулиця Заводська, будинок 3',
      claimSum: 64_000_000,
      claimInterest: '12 400,00',
      maturityOn: '2025-10-01',
      claimSecurity: 'Забезпечення немає',
      claimCourt: 'Судового рішення немає',
    },
    sale: { startPrice: 25_600_000, deposit: 1_280_000, step: 256_000 },
    documents: ['contract', 'reconciliation-act'],
    photos: 0,
  },
  {
    name: 'право інтелектуальної власності',
    objectType: 'intellectual-property',
    object: {
      ...place,
      title: 'Виключні права на торговельну марку «Калинка» за свідоцтвом',
      description:
        'Виключні майнові права інтелектуальної власності на торговельну марку для молочної продукції. Свідоцтво чинне, ліцензійних договорів немає, збір за продовження сплачено.',
    },
    details: {
      ipKind: 'trademark',
      ipName: 'Калинка',
      ipCertificateNumber: '287415',
      ipOwner: 'Мельничук Степан Петрович',
      ipRegisteredOn: '2020-11-10',
      ipValidUntil: '2029-03-19',
      ipClasses: 'Класи МКТП 29 та 30, територія України',
      ipLicences: 'Ліцензійних договорів немає',
      ipFeesPaid: true,
    },
    sale: { startPrice: 9_500_000, deposit: 475_000, step: 95_000 },
    documents: ['ip-certificate', 'ip-register-extract'],
    photos: 0,
  },
];
