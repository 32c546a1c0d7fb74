import {
  IconBuildingFactory2,
  IconBuildingSkyscraper,
  IconBuildingStore,
  IconBuildingWarehouse,
  IconBulb,
  IconCar,
  IconChartPie,
  IconCrane,
  IconDiamond,
  IconFileCertificate,
  IconHome,
  type Icon,
  IconMap2,
  IconPackages,
  IconPaw,
} from '@tabler/icons-react';
import type { ObjectType } from '../../shared/domain/object-types/object-type.ts';

const icons: Readonly<Record<ObjectType, Icon>> = {
  flat: IconBuildingSkyscraper,
  house: IconHome,
  'non-residential': IconBuildingStore,
  unfinished: IconCrane,
  land: IconMap2,
  vehicle: IconCar,
  movable: IconPackages,
  equipment: IconBuildingFactory2,
  goods: IconBuildingWarehouse,
  'corporate-rights': IconChartPie,
  'property-rights': IconFileCertificate,
  'intellectual-property': IconBulb,
  jewellery: IconDiamond,
  'animals-perishables': IconPaw,
};

/** Gives the picture of a kind of property, the same on every screen. */
export function iconOfObjectType(type: ObjectType): Icon {
  return icons[type];
}
