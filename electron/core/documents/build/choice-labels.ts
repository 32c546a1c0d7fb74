import { detailChoiceLabels } from './detail-labels.ts';

/** Words of choices by place of their field, as on the screen (a test compares them). */
export const choiceLabels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'proceeding/documentKind': {
    'writ-of-execution': 'Виконавчий лист',
    'court-order': 'Судовий наказ',
    'notary-writ': 'Виконавчий напис нотаріуса',
    resolution: 'Постанова державного органу чи виконавця',
    other: 'Інший документ',
  },
  'proceeding/officerKind': { state: 'Державний виконавець', private: 'Приватний виконавець' },
  'parties/list/role': {
    debtor: 'Боржник',
    creditor: 'Стягувач',
    owner: 'Власник майна',
    pledgee: 'Заставодержатель',
  },
  'parties/list/kind': { person: 'Фізична особа', company: 'Юридична особа' },
  'details/vehicleKind': {
    car: 'Легковий автомобіль',
    truck: 'Вантажний автомобіль',
    trailer: 'Причіп',
    bus: 'Автобус',
    motorcycle: 'Мотоцикл',
    machinery: 'Самохідна машина',
    vessel: 'Судно',
    aircraft: 'Повітряне судно',
  },
  'details/fuel': {
    petrol: 'Бензин',
    diesel: 'Дизель',
    gas: 'Газ',
    'petrol-gas': 'Бензин і газ',
    electric: 'Електрика',
    hybrid: 'Гібрид',
    none: 'Без двигуна',
  },
  'details/gearbox': {
    manual: 'Механічна',
    automatic: 'Автоматична',
    robot: 'Роботизована',
    variator: 'Варіатор',
  },
  'details/working': { working: 'Справне', 'not-working': 'Несправне', 'not-tested': 'Не перевірялося' },
  ...detailChoiceLabels,
  'rights/encumbrances/kind': {
    arrest: 'Арешт',
    mortgage: 'Іпотека',
    pledge: 'Застава',
    lease: 'Оренда',
    'tax-lien': 'Податкова застава',
    other: 'Інше',
  },
  'valuation/way': {
    agreed: 'За згодою сторін',
    officer: 'Виконавцем',
    appraisal: 'Суб’єктом оціночної діяльності',
  },
  'valuation/vat': {
    included: 'ПДВ включено',
    'not-included': 'ПДВ не включено',
    'debtor-not-payer': 'Боржник не є платником ПДВ',
  },
  'sale/way': {
    'electronic-auction': 'Електронні торги',
    'fixed-price': 'Фіксована ціна',
    'land-auction': 'Земельні торги',
  },
  'sale/attempt': { '1': 'Перші', '2': 'Другі (повторні)', '3': 'Треті' },
  'rights/initialPriceBy': {
    'court-decision': 'Рішення суду',
    agreement: 'Згода іпотекодавця та іпотекодержателя',
    appraisal: 'Звіт про оцінку',
  },
};
