import type { JSX } from 'react';
import type { SessionUser } from '../shared/contract/session.ts';
import { AuctionsScreen } from './features/auctions/auctions-screen.tsx';
import { BinScreen } from './features/bin/bin-screen.tsx';
import { CompareScreen } from './features/compare/compare-screen.tsx';
import { DirectoryScreen } from './features/directory/directory-screen.tsx';
import { unreachable } from '../shared/assert.ts';
import { DossiersScreen } from './features/dossiers/dossiers-screen.tsx';
import { EditorScreen } from './features/editor/editor-screen.tsx';
import { ExchangeScreen } from './features/exchange/exchange-screen.tsx';
import { PaperworkScreen } from './features/paperwork/paperwork-screen.tsx';
import { ReviewScreen } from './features/review/review-screen.tsx';
import { SettingsScreen } from './features/settings/settings-screen.tsx';
import { TableImportScreen } from './features/table-import/table-import-screen.tsx';
import { TodayScreen } from './features/today/today-screen.tsx';
import type { Place } from './state/navigation.ts';

/** Draws the screen of a place. */
export function Screen({ place, user }: { place: Place; user: SessionUser }): JSX.Element {
  if (isReusePlace(place)) return <ReuseScreen place={place} user={user} />;
  switch (place.screen) {
    case 'today':
      return <TodayScreen />;
    case 'dossiers':
      return <DossiersScreen user={user} />;
    case 'table-import':
      return <TableImportScreen />;
    case 'editor':
      return <EditorScreen key={place.id} id={place.id} section={place.section} pointer={place.pointer} />;
    case 'auctions':
      return <AuctionsScreen id={place.id} />;
    case 'paperwork':
      return <PaperworkScreen id={place.id} />;
    case 'review':
      return <ReviewScreen id={place.id} />;
    case 'exchange':
      return <ExchangeScreen />;
    case 'settings':
      return <SettingsScreen user={user} section={place.section} />;
    default:
      return unreachable(place);
  }
}

type ReusePlace = Extract<Place, { readonly screen: 'bin' | 'directory' | 'compare' }>;

function isReusePlace(place: Place): place is ReusePlace {
  return place.screen === 'bin' || place.screen === 'directory' || place.screen === 'compare';
}

/** Screens beside the list of dossiers. */
function ReuseScreen({ place, user }: { place: ReusePlace; user: SessionUser }): JSX.Element {
  if (place.screen === 'bin') return <BinScreen user={user} />;
  return place.screen === 'directory' ? (
    <DirectoryScreen user={user} kind={place.kind} id={place.id} />
  ) : (
    <CompareScreen left={place.left} right={place.right} />
  );
}
