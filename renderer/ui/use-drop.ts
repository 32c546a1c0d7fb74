import { type DragEvent, useState } from 'react';

/** Gives the handlers of a place that takes dropped files, and whether files are over it; a closed one takes none. */
export function useDrop(drop: (files: readonly File[]) => void, closed = false) {
  const [depth, setDepth] = useState(0);
  const holdsFiles = (event: DragEvent): boolean => !closed && event.dataTransfer.types.includes('Files');
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
