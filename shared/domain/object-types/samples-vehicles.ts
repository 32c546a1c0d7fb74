import type { SampleParts } from './samples.ts';

type Own = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly details: SampleParts['details'];
};

const vehicle = ({ name, title, description, details }: Own): SampleParts => ({
  name,
  objectType: 'vehicle',
  object: {
    title,
    description,
    region: 'Київська область',
    settlement: 'місто Бориспіль',
    address: 'вулиця Київський Шлях, будинок 75, майданчик тимчасового зберігання',
  },
  details,
  sale: { startPrice: 30_000_000, deposit: 1_500_000, step: 300_000 },
  documents: ['vehicle-registration', 'condition-act'],
  photos: 8,
});

/** One of every kind of vehicle; each has only what such a vehicle has. */
export const sampleVehicles: readonly SampleParts[] = [
  vehicle({
    name: 'легковий автомобіль',
    title: 'Легковий автомобіль Volkswagen Passat, 2015 року випуску',
    description:
      'Легковий автомобіль Volkswagen Passat чорного кольору, універсал. На ходу, подряпини переднього бампера, зношена гума. Ключі та свідоцтво про реєстрацію наявні.',
    details: {
      vehicleKind: 'car',
      make: 'Volkswagen',
      model: 'Passat',
      year: '2015',
      vin: 'WVWZZZ3CZFE123456',
      plate: 'CB1234AA',
      engineVolume: '1968',
      fuel: 'diesel',
      gearbox: 'automatic',
      mileage: '186 400',
      colour: 'чорний',
      seats: '5',
      registrationCertificate: 'СХН 123456',
      keys: true,
    },
  }),
  vehicle({
    name: 'вантажний автомобіль',
    title: 'Вантажний автомобіль, сідловий тягач MAN TGX, 2012 року випуску',
    description:
      'Сідловий тягач MAN TGX білого кольору з двома спальними місцями. На ходу, потребує заміни гальмівних колодок і ремонту пневматичної підвіски сидіння водія.',
    details: {
      vehicleKind: 'truck',
      make: 'MAN',
      model: 'TGX 18.440',
      year: '2012',
      vin: 'WMA06XZZ7CP031245',
      plate: 'AI5678BC',
      engineVolume: '10518',
      fuel: 'diesel',
      gearbox: 'robot',
      colour: 'білий',
    },
  }),
  vehicle({
    name: 'причіп',
    title: 'Напівпричіп бортовий Krone, 2010 року випуску',
    description:
      'Напівпричіп бортовий тентований Krone, три осі. Тент потребує ремонту, гума зношена на половину, гальмівна система справна. Свідоцтво про реєстрацію наявне.',
    details: {
      vehicleKind: 'trailer',
      make: 'Krone',
      model: 'SD',
      year: '2010',
      vin: 'WKESD000000412345',
      colour: 'сірий',
      axles: '3',
    },
  }),
  vehicle({
    name: 'самохідна машина',
    title: 'Трактор колісний МТЗ-80, 1989 року випуску',
    description:
      'Трактор колісний МТЗ-80 з навісним обладнанням. Двигун запускається, гідравліка протікає, кабіна має сліди корозії. Свідоцтво про реєстрацію машини наявне.',
    details: {
      vehicleKind: 'machinery',
      make: 'МТЗ',
      model: 'МТЗ-80',
      year: '1989',
      factoryNumber: '673412',
      power: '59',
      operatingHours: '8 240',
      plate: '12345АА',
      colour: 'синій',
    },
  }),
  vehicle({
    name: 'судно',
    title: 'Маломірне судно, моторний човен Крим, 1994 року побудови',
    description:
      'Моторний човен з алюмінієвим корпусом, без підвісного двигуна. Корпус без тріщин, потребує фарбування. Зберігається на березі, судновий білет наявний.',
    details: {
      vehicleKind: 'vessel',
      make: 'Крим',
      model: 'Крим-М',
      year: '1994',
      factoryNumber: '412',
      registrationMark: 'КИВ-0412',
      vesselLength: '4,2',
      hullMaterial: 'алюміній',
      colour: 'білий',
    },
  }),
  vehicle({
    name: 'повітряне судно',
    title: 'Повітряне судно, легкий літак Cessna 172, 1981 року випуску',
    description:
      'Легкий одномоторний літак Cessna 172. Сертифікат льотної придатності прострочений, двигун законсервовано. Зберігається в ангарі, журнали технічного обслуговування наявні.',
    details: {
      vehicleKind: 'aircraft',
      make: 'Cessna',
      model: '172P',
      year: '1981',
      factoryNumber: '17274512',
      registrationMark: 'UR-XYZ',
      operatingHours: '5 120',
      airworthiness: 'прострочений 14.05.2024',
      colour: 'білий із синім',
    },
  }),
];
