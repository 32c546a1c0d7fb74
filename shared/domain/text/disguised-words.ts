/**
 * Ukrainian words that can be written wholly in Latin look-alikes (and 3 for З): only about twenty letters have a
 * twin, so such words can be listed. Words that are also usual in Latin (KIT, TOP, MAX, TAPE) are left out.
 */
const whole = new Set(
  (
    'НЕ НА ТА ВСЕ ВСІ ВІН ВОНА ВОНО ТОМ ТОМУ ТАМ ТУТ ТАК НЕМА КРІМ РІК РОКУ РОКІВ РОКАХ СТО ТОВ АТС МКРН СМТ ' +
    'ВАЗ МАЗ МТЗ ХТЗ ЗАЗ КРАЗ ВРХ КРС ТАРА ТАРУ ТАРІ МАСА МАСУ МАСІ МАСОЮ ОСА ОСІ РУХ РУХУ ХОР ХОРУ СІРА СІРІ СІРО ' +
    'СІРЕ СУХА СУХЕ СУХІ СУХО СОРОК СТАН СТАНУ СТАНІ СТАНОМ ВІТРО ТОРІК СЕРІ МІСТО КАВА КАВУ КАВІ ВАТА ОВЕС ОВЕЧ ' +
    'ВІКНО ВІКНА ВІКОН КОНІ КОНЕ КОСА КОСУ НОВА НОВЕ НОВІ НОВОМУ СТАРА СТАРЕ СТАРІ КРАСНЕ СЕРЕТ ХАТА ХАТУ ХАТІ МОКРА ' +
    'КРІТ КОРОТКА КОРОТКЕ ВОСЕНИ ВІСІМ СІМ ТРОС ТРОСА ТРОСУ РАМА РАМУ РАМІ КОРМ КОРМУ УСЕ УСІ УСІХ ВСІХ ІНВ КУРС КУРСУ СУМА СУМУ СУМІ РОСТ РОСТУ'
  ).split(' '),
);
/** Usual abbreviations; those that are also usual in Latin (BTC, CO, KB) are left out. */
const abbreviations = new Set(
  (
    'СТОВ АТП СВК КСУ ТТН РНОНМ СРСР УРСР МТС МРТ УКХ ВТК КМУ МСУ МОН ВРУ МВС СЕС ТЕС АЕС МСЕК ТСН ТРК ТНК СНТ ' +
    'РВК ТСК ОТК ЕОМ ХТЗ АКС АСК НАН НТУ КНУ ТОВ ВТО КТП КТПН ТРЦ РРО АСКОЕ СКТВ ВНТУ ВАТ ТВК МКК УТОС'
  ).split(' '),
);
/** Beginnings of longer words, each with any of the endings below. */
const stems = [
  'КІМНАТ|КОМОР|КОНТОР|ВІКОН|СТІН|ТЕРАС|КАМІН|ТЕХНІК|САНТЕХНІК|МАРК|МОТОР|ТРАКТОР|АВТО|АВТОМАТ|АВТОСЕРВІС|СЕРВІС',
  'НАСОС|КАС|НОМЕР|КРАН|МІСТ|СЕКТОР|ВЕРСТАТ|КОНТАКТ|КОНТРАКТ|КОМІТЕТ|АКТ|СТАТУТ|ТЕРМІН|ТЕНТ|ОСНОВ|РЕСОР|КАРТ|КАРТК',
  'ТОВАР|РАХУНОК|РАХУНК|ЕКРАН|МОНІТОР|АНТЕН|КАМЕР|РЕМОНТ|МЕТР|КОРОВ|СОСН|СОРТ|ТОМАТ|ХУТР|ХУСТК|ВОРОТ|АРК|АРМАТУР',
  'КАРКАС|ТРОТУАР|ТЕРМОС|ВАНН|КАНАТ|ТОКАРН|СТАВОК|СТАВК|САМОВАР|САМОКАТ|КАТЕР|КОСАРК|РОТОР|СТАРТЕР|СТАТОР|ТЕСТЕР',
  'РУХОМ|НЕРУХОМ|ХАРКІВ|КОВЕР|ОРІХ|ОРІХОВ|ТЕРМОМЕТР|МАНОМЕТР|ТАХОМЕТР|СЕКРЕТАР|НОТАР|АВТОР|КОНВЕКТОР|КОНСЕРВ|МОНЕТ',
  'СКАНЕР|ТРАС|РЕСУРС|КУРТ|КУРТОК|КУРСАНТ|СТРАХ|ХРЕСТ|ТОРТ|СОКИР|КОМЕТ|КОКС|МОХ|ОСТРІВ|ОСТРОВ|МІНЕР|РЕКТОР|ХВОСТ|МАТРАС|МОТОКОС|СТОРОН|СТОРІН|КОСТЕР|КОРЕНЕ|ОСЕТЕР|МАКСІМ|ТЕАТР|ТАКС|ТРАНС|ТРАКТ|КУХН|ВЕРХ|ТОРС|МІСК',
].join('|');
const endings = 'А|У|І|Е|О|ОМ|АМ|АХ|ІВ|ОВ|ОВА|ОВЕ|ОВІ|ОВО|НА|НЕ|НІ|НО|НОМУ|КА|КУ|ОК|КІ|ОМУ';
const stemmed = new RegExp(`^(?:${stems})(?:${endings})?$`, 'u');
/** Units after a number. */
const units = new Set(['КВТ', 'КВА', 'МВТ']);

/** Whether upper-case Cyrillic `word` is a Ukrainian word of look-alikes; `afterNumber` lets units in too. */
export function isDisguisedWord(word: string, afterNumber: boolean): boolean {
  return (
    whole.has(word) ||
    abbreviations.has(word) ||
    (word.length >= 3 && stemmed.test(word)) ||
    (afterNumber && units.has(word))
  );
}

/** Brands and abbreviations in Latin that have a Cyrillic twin letter by letter. */
export const lookAlikeBrands: ReadonlySet<string> = new Set(
  'HP ABB HTC IBM AOC KTM BMC ATE KYB TEAC ICOM AMICA BEKO TOPEX HAXE PC AC TB CPC HOCO COX CAT'.split(' '),
);
