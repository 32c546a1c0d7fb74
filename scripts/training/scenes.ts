/** Simple drawn scenes for training photos, 1000 × 750 units. Made-up places: nothing real is shown. */
type Scene = (label: string) => string;

const rect = (x: number, y: number, width: number, height: number, fill: string, extra = '') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${extra}/>`;
const circle = (cx: number, cy: number, r: number, fill: string) =>
  `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${fill}"/>`;
const grid = (columns: number, rows: number, cell: (column: number, row: number) => string) =>
  Array.from({ length: columns * rows }, (_, index) =>
    cell(index % columns, Math.floor(index / columns)),
  ).join('');
const sky = rect(0, 0, 1000, 420, '#a9c3d8') + rect(0, 420, 1000, 330, '#6f7a63');
const roomShell = (wall: string, floor: string) =>
  rect(0, 0, 1000, 750, wall) +
  `<polygon points="0,560 1000,560 1000,750 0,750" fill="${floor}"/>` +
  grid(10, 1, (column) => rect(column * 100, 560, 3, 190, '#00000022'));
const glazing = (x: number, y: number) =>
  rect(x, y, 240, 220, '#f4f4f0') +
  rect(x + 12, y + 12, 102, 196, '#bcd6ea') +
  rect(x + 126, y + 12, 102, 196, '#bcd6ea');
const carBody = (colour: string) =>
  `<path d="M140 520 Q160 430 300 420 L380 330 Q400 310 460 310 L640 310 Q690 310 730 360 L790 425 Q880 435 890 520 L890 570 L140 570 Z" fill="${colour}"/>` +
  `<path d="M395 410 L440 340 L545 340 L545 410 Z" fill="#9fb4c2"/><path d="M565 410 L565 340 L650 340 L715 410 Z" fill="#9fb4c2"/>`;
const wheels =
  circle(290, 575, 72, '#23252a') +
  circle(290, 575, 38, '#9a9da3') +
  circle(740, 575, 72, '#23252a') +
  circle(740, 575, 38, '#9a9da3');
const yard =
  rect(0, 0, 1000, 430, '#c2ccd2') + rect(0, 430, 1000, 320, '#7d7a74') + rect(0, 250, 1000, 190, '#8d6f5a');
const carEnd = (lamp: string) =>
  yard +
  rect(280, 300, 440, 300, '#8b8f96', 'rx="60"') +
  rect(330, 320, 340, 110, '#9fb4c2', 'rx="30"') +
  rect(300, 470, 90, 50, lamp, 'rx="12"') +
  rect(610, 470, 90, 50, lamp, 'rx="12"') +
  rect(420, 530, 160, 40, '#f2f2ee') +
  rect(290, 590, 80, 60, '#23252a') +
  rect(630, 590, 80, 60, '#23252a');
const workshop =
  rect(0, 0, 1000, 750, '#b9b4a8') +
  rect(0, 540, 1000, 210, '#7b746a') +
  grid(4, 1, (column) => glazing(20 + column * 245, 60));

export const scenes: Readonly<Record<string, Scene>> = {
  facade: () =>
    sky +
    rect(150, 80, 700, 560, '#cfc6b4') +
    grid(7, 7, (c, r) => rect(180 + c * 95, 105 + r * 74, 56, 46, '#5f7f99')),
  entrance: () =>
    sky +
    rect(0, 200, 1000, 430, '#c4bba8') +
    rect(400, 300, 200, 330, '#5a4638') +
    rect(360, 250, 280, 40, '#8a8f94'),
  room: () =>
    roomShell('#dfd6c2', '#a87f52') +
    glazing(380, 130) +
    rect(80, 430, 330, 160, '#6e7f8d', 'rx="24"') +
    rect(680, 380, 230, 190, '#7a5a3c'),
  bedroom: () =>
    roomShell('#cfd8dd', '#9a7a55') +
    glazing(120, 120) +
    rect(420, 440, 480, 190, '#e9e4da', 'rx="20"') +
    rect(420, 400, 480, 60, '#7a5a3c'),
  kitchen: () =>
    roomShell('#e6e2d4', '#8f8a80') +
    rect(60, 380, 620, 210, '#d8cfbd') +
    rect(60, 100, 620, 150, '#d8cfbd') +
    rect(740, 180, 180, 410, '#eceff1'),
  bath: () =>
    rect(0, 0, 1000, 750, '#d7e3e6') +
    grid(13, 9, (c, r) => rect(c * 78, r * 84, 74, 80, '#e8f0f2')) +
    rect(240, 440, 620, 200, '#fbfbfb', 'rx="60"') +
    `<ellipse cx="300" cy="60" rx="190" ry="50" fill="#b89f6a" opacity="0.6"/>`,
  balcony: () =>
    sky +
    rect(0, 430, 1000, 320, '#b5ab9a') +
    grid(10, 1, (c) => rect(c * 100 + 40, 260, 12, 200, '#e8e8e4')) +
    rect(0, 250, 1000, 18, '#e8e8e4'),
  'car-front': () => carEnd('#fdf7d8'),
  'car-back': () => carEnd('#c0392b'),
  'car-left': () => yard + carBody('#8b8f96') + wheels,
  'car-right': () => `<g transform="translate(1000 0) scale(-1 1)">${yard}${carBody('#8b8f96')}${wheels}</g>`,
  interior: () =>
    rect(0, 0, 1000, 750, '#3b3d42') +
    circle(330, 400, 170, '#17181b') +
    circle(330, 400, 130, '#3b3d42') +
    rect(520, 300, 280, 170, '#17181b', 'rx="16"') +
    rect(80, 600, 840, 150, '#55585f', 'rx="40"'),
  odometer: () =>
    rect(0, 0, 1000, 750, '#0d0f12') +
    circle(300, 360, 210, '#1d2126') +
    circle(720, 360, 210, '#1d2126') +
    rect(400, 560, 220, 70, '#23404a') +
    `<text x="420" y="612" font-size="46" fill="#d6f2ff" font-family="monospace">187430</text>`,
  'vin-plate': (label) =>
    rect(0, 0, 1000, 750, '#6b7077') +
    rect(140, 260, 720, 230, '#d9dcdf', 'rx="14"') +
    `<text x="180" y="395" font-size="62" fill="#22262b" font-family="monospace">${label}</text>`,
  engine: () =>
    rect(0, 0, 1000, 750, '#2a2c30') +
    rect(250, 180, 480, 340, '#4a4e55', 'rx="30"') +
    rect(300, 230, 380, 90, '#1c1d20') +
    grid(4, 1, (c) => rect(290 + c * 110, 380, 80, 90, '#70757d')) +
    circle(160, 300, 80, '#15161a'),
  defect: () =>
    rect(0, 0, 1000, 750, '#8b8f96') +
    grid(9, 1, (c) => `<path d="M${180 + c * 60} 300 l60 ${40 + c * 6}" stroke="#e6e8ea" stroke-width="6"/>`),
  workshop: () =>
    workshop +
    rect(80, 400, 300, 190, '#3e6a52') +
    rect(460, 430, 220, 160, '#5c6670') +
    rect(740, 380, 190, 220, '#8a5b32'),
  machine: () =>
    workshop +
    rect(160, 360, 660, 60, '#9aa3ab') +
    rect(220, 420, 540, 190, '#3e6a52') +
    circle(480, 350, 60, '#c9ced3'),
  machine2: () =>
    workshop +
    rect(120, 320, 760, 240, '#e0e3e6') +
    rect(120, 320, 760, 60, '#b83a2e') +
    rect(160, 560, 680, 50, '#5c6670'),
  compressor: () =>
    workshop +
    rect(240, 430, 520, 170, '#2a5f9e', 'rx="80"') +
    rect(360, 300, 240, 130, '#3b3f45') +
    circle(660, 370, 70, '#23252a'),
  dust: () =>
    workshop +
    rect(250, 180, 180, 420, '#c9bfa6', 'rx="60"') +
    rect(570, 180, 180, 420, '#c9bfa6', 'rx="60"') +
    rect(250, 560, 500, 60, '#5c6670'),
};
