import { type RefObject, useEffect, useState } from 'react';

/**
 * True once an element has come near the part of the page in sight, and from then on: five hundred photos with all
 * their buttons would take seconds to draw.
 */
export function useNearSight(element: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (!watched || near) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '400px' },
    );
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, near]);
  return near;
}
