import type { Icon, IconNode } from '@tabler/icons-react';
import IconBuildingFactory2, {
  __iconNode as buildingFactory2,
} from '@tabler/icons-react/icons/IconBuildingFactory2';
import IconBuildingSkyscraper, {
  __iconNode as buildingSkyscraper,
} from '@tabler/icons-react/icons/IconBuildingSkyscraper';
import IconBuildingStore, { __iconNode as buildingStore } from '@tabler/icons-react/icons/IconBuildingStore';
import IconBuildingWarehouse, {
  __iconNode as buildingWarehouse,
} from '@tabler/icons-react/icons/IconBuildingWarehouse';
import IconBulb, { __iconNode as bulb } from '@tabler/icons-react/icons/IconBulb';
import IconCar, { __iconNode as car } from '@tabler/icons-react/icons/IconCar';
import IconChartPie, { __iconNode as chartPie } from '@tabler/icons-react/icons/IconChartPie';
import IconCrane, { __iconNode as crane } from '@tabler/icons-react/icons/IconCrane';
import IconDiamond, { __iconNode as diamond } from '@tabler/icons-react/icons/IconDiamond';
import IconFileCertificate, {
  __iconNode as fileCertificate,
} from '@tabler/icons-react/icons/IconFileCertificate';
import IconHome, { __iconNode as home } from '@tabler/icons-react/icons/IconHome';
import IconMap2, { __iconNode as map2 } from '@tabler/icons-react/icons/IconMap2';
import IconPackages, { __iconNode as packages } from '@tabler/icons-react/icons/IconPackages';
import IconPaw, { __iconNode as paw } from '@tabler/icons-react/icons/IconPaw';
import type { ObjectType } from '../../shared/domain/object-types/object-type.ts';

const icons: Readonly<Record<ObjectType, readonly [Icon, IconNode]>> = {
  flat: [IconBuildingSkyscraper, buildingSkyscraper],
  house: [IconHome, home],
  'non-residential': [IconBuildingStore, buildingStore],
  unfinished: [IconCrane, crane],
  land: [IconMap2, map2],
  vehicle: [IconCar, car],
  movable: [IconPackages, packages],
  equipment: [IconBuildingFactory2, buildingFactory2],
  goods: [IconBuildingWarehouse, buildingWarehouse],
  'corporate-rights': [IconChartPie, chartPie],
  'property-rights': [IconFileCertificate, fileCertificate],
  'intellectual-property': [IconBulb, bulb],
  jewellery: [IconDiamond, diamond],
  'animals-perishables': [IconPaw, paw],
};

/** Gives the picture of a kind of property, the same on every screen. */
export function iconOfObjectType(type: ObjectType): Icon {
  return icons[type][0];
}

/** Gives the same picture as the data of one SVG path: a list draws it some thirty times at one turn of the wheel. */
export function pathOfObjectType(type: ObjectType): string {
  return paths[type];
}

const paths = Object.fromEntries(
  Object.entries(icons).map(([type, [, node]]) => [type, node.map(([, { d }]) => d).join(' ')]),
) as Readonly<Record<ObjectType, string>>;
