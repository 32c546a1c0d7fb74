// Runs in the page: a list of react-window with as many rows, cells and pixels as the table of dossiers, every row
// in memory from the start.
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { List } from 'react-window';

const cell = { overflow: 'hidden', minWidth: 0, textOverflow: 'ellipsis', whiteSpace: 'nowrap' };
const line = {
  display: 'grid',
  gridTemplateColumns: '20px 320px 118px 90px 170px 120px 112px 64px',
  alignItems: 'center',
  gap: '14px',
  borderBottom: '1px solid #ddd',
};

function Row({ index, style, rows }) {
  const cells = rows[index].map((text, at) =>
    createElement('span', { key: at, role: 'gridcell', style: cell }, text),
  );
  return createElement('div', { role: 'row', 'data-index': index, style: { ...style, ...line } }, cells);
}

/** Draws the rows into a box over the window; gives the way to take it off. */
globalThis.showPeer = ({ rows, box, rowHeight, overscan }) => {
  const place = document.createElement('div');
  place.id = 'peer';
  Object.assign(place.style, {
    position: 'fixed',
    zIndex: 10_000,
    background: 'white',
    left: `${box.x}px`,
    top: `${box.y}px`,
    width: `${box.width}px`,
    height: `${box.height}px`,
  });
  document.body.append(place);
  const root = createRoot(place);
  const style = { height: box.height, width: box.width };
  const options = { rowCount: rows.length, rowHeight, overscanCount: overscan, rowProps: { rows }, style };
  root.render(createElement(List, { rowComponent: Row, ...options }));
  globalThis.hidePeer = () => {
    root.unmount();
    place.remove();
  };
};
