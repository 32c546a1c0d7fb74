import type { SampleParts } from './samples.ts';

const place = {
  region: 'Полтавська область',
  settlement: 'місто Полтава',
  address: 'вулиця Промислова, будинок 4, склад 2',
} as const;

export const sampleThings: readonly SampleParts[] = [
  {
    name: 'рухоме майно',
    objectType: 'movable',
    object: {
      ...place,
      title: 'Набір офісних меблів, 14 предметів',
      description:
        'Офісні меблі в користуванні: столи письмові, крісла, шафи для паперів. Стан задовільний, є потертості стільниць. Продаються одним лотом, самовивіз.',
    },
    details: { working: 'working' },
    items: [
      { id: 'i1', name: 'Стіл письмовий', quantity: '6', unit: 'шт.', value: 1_200_000 },
      { id: 'i2', name: 'Крісло', quantity: '8', unit: 'шт.', condition: 'потертості', value: 800_000 },
    ],
    sale: { startPrice: 2_000_000, deposit: 100_000, step: 20_000 },
    documents: ['item-list'],
    photos: 3,
  },
  {
    name: 'обладнання',
    objectType: 'equipment',
    object: {
      ...place,
      title: 'Токарно-гвинторізний верстат 16К20 з приладдям',
      description:
        'Токарно-гвинторізний верстат 16К20 у робочому стані, з комплектом різців і патроном. Закріплений анкерними болтами, для вивезення потрібен кран вантажністю 5 тонн.',
      quantity: '1',
      unit: 'комплект',
    },
    details: {
      equipmentKind: 'токарно-гвинторізний верстат',
      manufacturer: 'завод «Червоний верстат»',
      model: '16К20',
      serialNumber: '20417',
      year: '1987',
      working: 'working',
      power: '11',
      mass: '3010',
      completeness: 'Патрон трикулачковий, люнет, комплект різців; захисного екрана немає',
      dismantling: 'Закріплений анкерними болтами, потрібен кран; демонтує покупець',
    },
    items: [
      { id: 'i1', name: 'Верстат 16К20', quantity: '1', unit: 'шт.', inventoryNumber: '000417' },
      { id: 'i2', name: 'Набір різців', quantity: '1', unit: 'комплект' },
    ],
    sale: { startPrice: 15_000_000, deposit: 750_000, step: 150_000 },
    documents: ['item-list', 'condition-act'],
    photos: 3,
  },
  {
    name: 'товари',
    objectType: 'goods',
    object: {
      ...place,
      title: 'Партія суміші для мурування, 480 мішків по 25 кг',
      description:
        'Партія сухої суміші для мурування в паперових мішках по 25 кг на піддонах. Мішки цілі, частину піддонів обгорнуто плівкою. Зберігається в сухому закритому складі.',
      quantity: '480',
      unit: 'мішок',
    },
    details: {
      goodsKind: 'будівельні суміші',
      goodsCondition: 'new',
      manufacturer: 'ТОВ «Будсуміш»',
      countryOfOrigin: 'Україна',
      batchNumber: '0726-114',
      producedOn: '2026-07-14',
      expiresOn: '2027-07-14',
      packaging: 'Паперові мішки по 25 кг на 8 піддонах, цілі',
      storageConditions: 'Сухе закрите приміщення',
      qualityDocuments: 'Паспорт якості № 114 від 14.07.2026',
      limitedCirculation: false,
    },
    items: [{ id: 'i1', name: 'Суміш для мурування, 25 кг', quantity: '480', unit: 'мішок' }],
    sale: { startPrice: 7_200_000, deposit: 360_000, step: 72_000 },
    documents: ['item-list', 'quality-document'],
    photos: 3,
  },
  {
    name: 'ювелірні вироби',
    objectType: 'jewellery',
    object: {
      ...place,
      title: 'Каблучка золота 585 проби зі вставками',
      description:
        'Каблучка із золота 585 проби масою 4,82 г із трьома вставками діамантів загальною масою 0,15 карата. Опечатано, передано на зберігання банку за актом.',
    },
    details: {
      valuableKind: 'jewellery',
      metal: 'gold',
      fineness: '585',
      massGrams: '4,82',
      stones: 'Діаманти круглі, 3 шт.',
      stonesCarats: '0,15',
      assayNumber: '214/2026',
      assayedOn: '2026-08-21',
      sealNumber: '0048127',
      handedOverOn: '2026-08-11',
    },
    items: [{ id: 'i1', name: 'Каблучка золота', quantity: '1', unit: 'шт.' }],
    sale: { startPrice: 1_800_000, deposit: 90_000, step: 18_000 },
    documents: ['assay-conclusion', 'sealing-act', 'storage-act'],
    photos: 2,
  },
  {
    name: 'велика рогата худоба',
    objectType: 'animals-perishables',
    object: {
      ...place,
      title: 'Велика рогата худоба, бички на відгодівлі, 12 голів',
      description:
        'Бички української чорно-рябої породи на відгодівлі віком 14–16 місяців, 12 голів. Тварини здорові, щеплені, утримуються безприв’язно на фермі зберігача.',
      quantity: '12',
      unit: 'голова',
    },
    details: {
      livestockKind: 'cattle',
      headCount: '12',
      breed: 'українська чорно-ряба',
      age: '14–16 місяців',
      animalTags: 'UA5300124501 – UA5300124512',
      liveMass: '4 860',
      veterinaryDocument: 'Ветеринарне свідоцтво ПЛ-01 № 004512',
      veterinaryDocumentOn: '2026-11-18',
      storageConditions: 'Приміщення ферми з вигулом, годівля двічі на день',
      keeping: 'Доглядає зберігач за договором',
    },
    sale: { startPrice: 36_000_000, deposit: 1_800_000, step: 360_000 },
    documents: ['veterinary-document'],
    photos: 3,
  },
  {
    name: 'швидкопсувна продукція',
    objectType: 'animals-perishables',
    object: {
      ...place,
      title: 'Масло вершкове в ящиках, 1 200 кг',
      description:
        'Масло вершкове у картонних ящиках по 20 кг, 60 ящиків. Зберігається в холодильній камері за температури мінус 18 градусів, пакування не пошкоджене, документи про якість наявні.',
    },
    details: {
      livestockKind: 'food',
      netMass: '1 200',
      producedOn: '2026-10-05',
      expiresOn: '2027-04-05',
      veterinaryDocument: 'Декларація виробника № 318',
      veterinaryDocumentOn: '2026-10-06',
      storageConditions: 'Холодильна камера, мінус 18 градусів',
    },
    items: [{ id: 'i1', name: 'Масло вершкове, ящик 20 кг', quantity: '60', unit: 'ящик' }],
    sale: { startPrice: 30_000_000, deposit: 1_500_000, step: 300_000 },
    documents: ['quality-document'],
    photos: 3,
  },
];
