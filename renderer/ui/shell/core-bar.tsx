import { IconPlugConnectedX } from '@tabler/icons-react';
import { type JSX, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { on } from '../../data/api.ts';
import classes from './frame.module.css';

/** Says that core died and is being restarted; goes away when it is back. */
export function CoreBar(): JSX.Element | null {
  const { t } = useTranslation();
  const down = useCoreDown();
  if (!down) return null;
  return (
    <div className={classes.coreBar} role="status">
      <IconPlugConnectedX size={16} aria-hidden />
      {t('shell.coreDown')}
    </div>
  );
}

/** True from `core.down` to `core.restarted`. */
function useCoreDown(): boolean {
  const [down, setDown] = useState(false);
  useEffect(
    () =>
      on((event) => {
        if (event.name === 'core.down') setDown(true);
        if (event.name === 'core.restarted') setDown(false);
      }),
    [],
  );
  return down;
}
