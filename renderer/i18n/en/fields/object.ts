/** Names and short helps of the section `object`, in English. */
export const objectFieldTexts = {
  title: {
    label: 'Lot title',
    help: 'Bidders search by it: kind, main trait, place. Words in Ukrainian letters only.',
  },
  description: {
    label: 'Description',
    help: 'Composition, condition, defects, utilities, access. More detail brings more bidders.',
  },
  condition: { label: 'Technical condition', help: 'Damage, wear, need of repair.' },
  classCode: { label: 'Classifier code', help: 'A CAV code or a word of the class.' },
  className: { label: 'Property class', help: 'Full name of the class; filled by choosing the code.' },
  classVersion: { label: 'Classifier version', help: 'Where the code is from; filled by choosing the code.' },
  quantity: { label: 'Quantity', help: 'Units in the lot.' },
  unit: { label: 'Unit of measure', help: 'For example, pcs, set.' },
  region: { label: 'Region', help: 'Where the property is.' },
  settlement: {
    label: 'Settlement',
    help: 'Beginning of the name; a district or region may be added. The choice fills region and code.',
  },
  katottg: { label: 'KATOTTG code', help: 'UA and 17 digits, or the name of a settlement.' },
  placePath: {
    label: 'Full name by KATOTTG',
    help: 'Region, district, community, settlement; filled by choosing the settlement.',
  },
  katottgVersion: { label: 'KATOTTG version', help: 'Filled by choosing the settlement.' },
  address: { label: 'Property location', help: 'Street, house, flat, or place of storage.' },
  coordinates: {
    label: 'Coordinates',
    help: 'Latitude and longitude from a map, for example 50.4501, 30.5234. Where there is no exact address (a plot, a field), a buyer finds the property by them.',
  },
};

/** Names and short helps of the section `items`, in English. */
export const itemsFieldTexts = {
  label: 'List of things',
  help: 'One row each; a table can be pasted from a list or a spreadsheet.',
  name: { label: 'Item name', help: 'Name, make, model.' },
  quantity: { label: 'Qty', help: 'Whole number.' },
  unit: { label: 'Unit', help: 'For example, pcs.' },
  inventoryNumber: { label: 'Inventory number', help: 'If any.' },
  condition: { label: 'Item condition', help: 'Briefly.' },
  value: { label: 'Item value, UAH', help: 'From the valuation report.' },
};
