import type { SampleParts } from './samples.ts';

const place = { region: 'Чернігівська область', settlement: 'місто Чернігів' } as const;

export const sampleRealEstate: readonly SampleParts[] = [
  {
    name: 'житловий будинок',
    objectType: 'house',
    object: {
      ...place,
      title: 'Житловий будинок загальною площею 112,4 кв. м із земельною ділянкою в місті Чернігові',
      description:
        'Одноповерховий цегляний житловий будинок з чотирьох кімнат, гаражем і сараєм. Опалення газове, водопостачання централізоване, під’їзд асфальтований.',
      address: 'вулиця Козацька, будинок 18',
    },
    details: {
      totalArea: '112,4',
      livingArea: '74,8',
      rooms: '4',
      floors: '1',
      wallMaterial: 'цегла',
      builtYear: '1986',
      utilities: 'Електрика, газ, централізоване водопостачання, вигрібна яма',
      cadastralNumber: '7410100000:01:023:0118',
      plotArea: '0,0612',
      outbuildings: 'Гараж, сарай, огорожа',
    },
    sale: { startPrice: 120_000_000, deposit: 6_000_000, step: 1_200_000 },
    documents: ['rights-extract', 'technical-passport', 'registered-persons', 'cadastre-extract'],
    photos: 6,
  },
  {
    name: 'нежитлове приміщення',
    objectType: 'non-residential',
    object: {
      ...place,
      title: 'Нежитлове приміщення магазину загальною площею 96,3 кв. м у місті Чернігові',
      description:
        'Приміщення магазину на першому поверсі п’ятиповерхового житлового будинку: торговельна зала, підсобне приміщення, санвузол. Окремий вхід із вулиці, вітринні вікна, рампа для розвантаження.',
      address: 'проспект Миру, будинок 45, приміщення 2',
    },
    details: {
      premisesKind: 'retail',
      totalArea: '96,3',
      premisesCount: '4',
      premisesPurpose:
        'Торговельна зала 71,5 кв. м, підсобні приміщення 12,4 та 8,2 кв. м, санвузол 4,2 кв. м',
      floor: '1',
      floors: '5',
      ceilingHeight: '3,2',
      wallMaterial: 'цегла',
      builtYear: '1974',
      separateEntrance: true,
      inUse: false,
      utilities: 'Електропостачання 15 кВт, водопостачання, каналізація, централізоване опалення',
    },
    sale: { startPrice: 180_000_000, deposit: 9_000_000, step: 1_800_000 },
    documents: ['rights-extract', 'technical-passport'],
    photos: 6,
  },
  {
    name: 'незавершене будівництво',
    objectType: 'unfinished',
    object: {
      ...place,
      title: 'Об’єкт незавершеного будівництва, житловий будинок, готовність 48 %, місто Чернігів',
      description:
        'Недобудований двоповерховий житловий будинок: фундамент, стіни двох поверхів, перекриття. Покрівлі та вікон немає. Будівництво зупинено у 2023 році, ділянка огороджена.',
      address: 'вулиця Лісова, будинок 7',
    },
    details: {
      constructionKind: 'unfinished-building',
      plannedPurpose: 'індивідуальний житловий будинок',
      readinessPercent: '48',
      designArea: '164,2',
      designFloors: '2',
      wallMaterial: 'газобетон',
      constructionStopped: true,
      constructionState:
        'Зведено фундамент, стіни та перекриття; залишилися покрівля, вікна, мережі й оздоблення',
      permitKind: 'повідомлення про початок виконання будівельних робіт',
      permitIssuedBy: 'Державна інспекція архітектури та містобудування України',
      permitNumber: 'ЧГ051210430187',
      permitDate: '2021-04-30',
      specialRightNumber: '52418736',
      specialRightDate: '2024-02-15',
      utilities: 'Електропостачання за тимчасовою схемою',
      cadastralNumber: '7410100000:02:041:0207',
      plotArea: '0,1',
    },
    sale: { startPrice: 90_000_000, deposit: 4_500_000, step: 900_000 },
    documents: ['permit-document', 'rights-extract'],
    photos: 6,
  },
  {
    name: 'земельна ділянка',
    objectType: 'land',
    object: {
      ...place,
      title: 'Земельна ділянка площею 2,1534 га для ведення особистого селянського господарства',
      description:
        'Земельна ділянка за межами населеного пункту, рілля, рівний рельєф. Під’їзд польовою дорогою, лінія електропередачі за 300 метрів. Ділянка не огороджена, багаторічних насаджень немає.',
      settlement: 'село Количівка',
      address: 'Іванівська сільська територіальна громада, за межами села Количівка',
    },
    details: {
      cadastralNumber: '7425583600:03:000:0415',
      plotArea: '2,1534',
      landCategory: 'agricultural',
      landPurpose: '01.03 Для ведення особистого селянського господарства',
      landUse: 'рілля',
      normativeValuation: 6_842_150,
      normativeValuationOn: '2026-09-15',
      expertValuation: '215 340,00',
      landRestrictions: 'Охоронна зона лінії електропередачі 0,0412 га',
      landLease: 'Не орендується',
      landBuildings: 'Будівель немає',
      landAccess: 'Польова дорога від траси, електромережа за 300 метрів, газу та води немає',
    },
    sale: { way: 'land-auction', startPrice: 21_534_000, deposit: 1_076_700, step: 215_340 },
    documents: ['cadastre-extract', 'rights-extract', 'land-valuation'],
    photos: 2,
  },
];
