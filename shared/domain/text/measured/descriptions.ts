import { electronicsDescriptions } from './descriptions-electronics.ts';
import { equipmentDescriptions } from './descriptions-equipment.ts';
import { goodsDescriptions } from './descriptions-goods.ts';
import { realEstateDescriptions } from './descriptions-real-estate.ts';
import { rightsDescriptions } from './descriptions-rights.ts';
import { vehicleDescriptions } from './descriptions-vehicles.ts';

/**
 * 300 descriptions of lots, written before the detector was measured on them and without reading it:
 * whatever it reports here is a false alarm. Never change one to please the detector.
 */
export const measuredDescriptions: readonly string[] = [
  ...realEstateDescriptions,
  ...vehicleDescriptions,
  ...equipmentDescriptions,
  ...electronicsDescriptions,
  ...goodsDescriptions,
  ...rightsDescriptions,
];
