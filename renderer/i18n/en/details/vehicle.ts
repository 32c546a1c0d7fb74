/** Names and short helps of the particulars of vehicles, in English. */
export const vehicleTexts = {
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
  vin: {
    label: 'VIN',
    help: '17 Latin letters and digits without I, O, Q; an old chassis or trailer may have a shorter one (then say why).',
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
  mileage: {
    label: 'Mileage',
    help: 'By the odometer on the inventory day; leave empty if unknown and choose so beside it.',
  },
  colour: { label: 'Colour', help: 'From the registration certificate.' },
  seats: { label: 'Seats', help: 'With the driver’s.' },
  registrationCertificate: {
    label: 'Registration certificate',
    help: 'Series and number; of a vessel the ship’s certificate, of a machine its own.',
  },
  equipment: { label: 'Equipment', help: 'Fittings, tyres, extra devices.' },
  repairNeeded: { label: 'Need of repair', help: 'What is damaged or does not work (art. 56 part 5).' },
  factoryNumber: {
    label: 'Maker’s number',
    help: 'From the maker’s plate, the number of the hull or airframe; Latin letters are right here.',
  },
  registrationMark: {
    label: 'Registration mark',
    help: 'Side number of a vessel or mark of an aircraft, for example UR-ABC.',
  },
  mileageSource: {
    label: 'Source of the mileage',
    help: 'Choose “Unknown” when nobody knows it.',
    choices: {
      odometer: 'By the odometer',
      documents: 'By the documents',
      unknown: 'Unknown',
    },
  },
  bodyType: { label: 'Body type', help: 'For example estate, saloon, curtain-sider, tipper, launch.' },
  grossMass: { label: 'Gross mass', help: 'From the registration certificate.' },
  payload: { label: 'Payload', help: 'From the certificate or the maker’s documents.' },
  axles: { label: 'Axles', help: 'All axles.' },
  hullMaterial: { label: 'Hull material', help: 'For example aluminium, steel, fibreglass.' },
  vesselLength: { label: 'Length of the vessel', help: 'From the ship’s certificate.' },
  homePort: { label: 'Home port', help: 'From the ship’s certificate or the register.' },
  airworthiness: {
    label: 'Airworthiness certificate',
    help: 'Number and last day; write so if it has expired.',
  },
  drivable: {
    label: 'Moves by itself',
    help: 'On the inventory day.',
    choices: {
      drivable: 'Yes',
      'not-drivable': 'No',
      'not-tested': 'Not tested',
    },
  },
  customsCleared: { label: 'Customs cleared', help: 'If not, the buyer will pay the duties.' },
};
