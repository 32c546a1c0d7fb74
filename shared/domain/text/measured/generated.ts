import { brandedThings, closings, defects, goods, places } from './generated-words.ts';
import { pick } from './seeded.ts';

type Random = () => number;

function characters(alphabet: string, count: number, random: Random): string {
  return Array.from({ length: count }, () => pick(Array.from(alphabet), random)).join('');
}

const digits = '0123456789';
const vinAlphabet = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';

function plate(random: Random): string {
  const letters = random() < 0.6 ? 'АВЕІКМНОРСТХ' : 'ABEIKMHOPCTX';
  const space = random() < 0.4 ? ' ' : '';
  return [characters(letters, 2, random), characters(digits, 4, random), characters(letters, 2, random)].join(
    space,
  );
}

function serial(random: Random): string {
  const shape = random();
  if (shape < 0.3) return `VIN ${characters(vinAlphabet, 17, random)}`;
  if (shape < 0.5)
    return `S/N ${characters('ABCDEFGHKLMNRSTUVXYZ', 3, random)}${characters(digits, 8, random)}`;
  if (shape < 0.7) return `зав. № ${characters(digits, 6, random)}`;
  if (shape < 0.9) return `номерний знак ${plate(random)}`;
  return `інв. № ${characters(digits, 3, random)}-${pick(['А', 'Б', 'В', 'К'], random)}`;
}

function measure(random: Random): string {
  const number = 1 + Math.floor(random() * 900);
  return pick(
    [
      `потужність ${number} кВт`,
      `потужність ${number} kW`,
      `розмір ${number}х${number + 20} мм`,
      `розмір ${number}x${number + 20} mm`,
      `вага ${number},5 кг`,
      `ємність ${number} л`,
      `напруга 220 В`,
      `живлення ${number}V/2A`,
      `t до +${number % 60} °C`,
      `площа ${number},${number % 10} м²`,
      `об'єм ${number} см³`,
      `захист IP65`,
      `клас енергоспоживання A++`,
      `${number % 20} поверх`,
    ],
    random,
  );
}

function thingSentence(random: Random): string {
  const { thing, models } = pick(brandedThings, random);
  const year = 1985 + Math.floor(random() * 40);
  return `${thing[0]?.toUpperCase()}${thing.slice(1)} ${pick(models, random)}, ${year} р.в., ${serial(random)}, ${measure(random)}`;
}

function goodsSentence(random: Random): string {
  const rows = Array.from({ length: 2 + Math.floor(random() * 3) }, () => {
    const count = 1 + Math.floor(random() * 200);
    return `${pick(goods, random)} — ${count} ${pick(['шт.', 'од.', 'уп.', 'к-т'], random)}`;
  });
  return `Товар: ${rows.join(', ')}; ${measure(random)}`;
}

/** One right description put together by chance from `random`: every word in its right alphabet. */
export function generatedDescription(random: Random): string {
  const first = random() < 0.6 ? thingSentence(random) : goodsSentence(random);
  const text = `${first}, ${pick(defects, random)}. Місцезнаходження: ${pick(places, random)}. ${pick(closings, random)}`;
  return random() < 0.06 && !text.includes('http') ? text.toUpperCase() : text;
}
