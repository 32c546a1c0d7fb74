import { type DragEvent, useState } from 'react';

/** Gives the handlers of a place that takes dropped files, and whether files are over it. */
export function useDrop(drop: (files: readonly File[]) => void) {
  const [depth, setDepth] = useState(0);
  return {
    over: depth > 0,
    handlers: {
      onDragEnter: (event: DragEvent) => {
        if (holdsFiles(event)) setDepth((now) => now + 1);
      },
      onDragLeave: (event: DragEvent) => {
        if (holdsFiles(event)) setDepth((now) => Math.max(0, now - 1));
      },
      onDragOver: (event: DragEvent) => {
        if (holdsFiles(event)) event.preventDefault();
      },
      onDrop: (event: DragEvent) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setDepth(0);
        drop([...event.dataTransfer.files]);
      },
    },
  };
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}
