import type { TextsOf } from '../../texts.ts';
import type { commonDetailsTexts as uk } from '../../uk/details/common.ts';

/** Names and short helps of the particulars of dwellings, vehicles and movables, in English. */
export const commonDetailsTexts: TextsOf<typeof uk> = {
  totalArea: {
    label: 'Total area',
    help: 'From the technical passport (art. 56 part 5 of Law 1404-VIII).',
  },
  livingArea: { label: 'Living area', help: 'From the technical passport.' },
  rooms: { label: 'Rooms', help: 'Without kitchen and auxiliary rooms.' },
  floor: { label: 'Floor', help: 'Basement: negative or 0.' },
  floors: { label: 'Floors in the building', help: 'In all.' },
  wallMaterial: { label: 'Wall material', help: 'For example brick, panel, aerated concrete.' },
  builtYear: { label: 'Year built', help: 'From the technical passport.' },
  utilities: {
    label: 'Utilities',
    help: 'Electricity, water, sewerage, gas, heating; connected or not.',
  },
  occupied: { label: 'Occupied', help: 'Does somebody use the premises now.' },
  cadastralNumber: { label: 'Cadastral number', help: 'Format 0000000000:00:000:0000.' },
  plotArea: { label: 'Plot area', help: 'From the State Land Cadastre.' },
  outbuildings: { label: 'Outbuildings', help: 'Garage, shed, cellar, fence.' },
  vehicleKind: {
    label: 'Kind of vehicle',
    help: 'From the registration certificate.',
    choices: {
      car: 'Car',
      truck: 'Truck',
      trailer: 'Trailer',
      bus: 'Bus',
      motorcycle: 'Motorcycle',
      machinery: 'Self-propelled machine',
      vessel: 'Vessel',
      aircraft: 'Aircraft',
    },
  },
  make: { label: 'Make', help: 'As in the documents or on the maker’s plate; Latin letters are right here.' },
  model: {
    label: 'Model',
    help: 'As in the documents or on the maker’s plate; Latin letters are right here.',
  },
  year: { label: 'Year of make', help: 'From documents or the maker’s plate.' },
  vin: {
    label: 'VIN',
    help: '17 Latin letters and digits without I, O, Q; an older chassis, a trailer, vessel or machine may have another number.',
  },
  plate: { label: 'Plate', help: 'For example, CB1234AA.' },
  engineVolume: { label: 'Engine volume', help: 'From the registration certificate.' },
  fuel: {
    label: 'Fuel',
    help: 'From the registration certificate.',
    choices: {
      petrol: 'Petrol',
      diesel: 'Diesel',
      gas: 'Gas',
      'petrol-gas': 'Petrol and gas',
      electric: 'Electric',
      hybrid: 'Hybrid',
      none: 'No engine',
    },
  },
  gearbox: {
    label: 'Gearbox',
    help: 'Type of gearbox.',
    choices: { manual: 'Manual', automatic: 'Automatic', robot: 'Robotised', variator: 'Variator' },
  },
  mileage: { label: 'Mileage', help: 'By the odometer on the inventory day; leave empty if unknown.' },
  colour: { label: 'Colour', help: 'From the registration certificate.' },
  seats: { label: 'Seats', help: 'With the driver’s.' },
  registrationCertificate: { label: 'Registration certificate', help: 'Series and number.' },
  keys: { label: 'Keys present', help: 'Are the keys handed over with the property.' },
  equipment: { label: 'Equipment', help: 'Fittings, tyres, extra devices.' },
  repairNeeded: { label: 'Need of repair', help: 'What is damaged or does not work (art. 56 part 5).' },
  serialNumber: { label: 'Serial number', help: 'From the maker’s plate; Latin letters are right here.' },
  working: {
    label: 'Working order',
    help: 'On the inventory day.',
    choices: { working: 'Working', 'not-working': 'Not working', 'not-tested': 'Not tested' },
  },
  certificates: {
    label: 'Passports and certificates',
    help: 'Maker’s papers, certificates of conformity.',
  },
};
