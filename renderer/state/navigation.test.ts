import { beforeEach, expect, test } from 'vitest';
import type { DossierId } from '../../shared/domain/ids.ts';
import { back, go, parentOf, useNavigation } from './navigation.ts';
import { mayCreate, screensFor, sectionOf } from './screens.ts';

const id = '0190a000-0000-7000-8000-000000000001' as DossierId;
const place = () => useNavigation.getState().place;

beforeEach(() => useNavigation.getState().reset());

test('back returns to where the person was', () => {
  go({ screen: 'exchange' });
  go({ screen: 'editor', id, section: 'valuation' });
  back();
  expect(place()).toEqual({ screen: 'exchange' });
});

test('without history back leads to the list of the place', () => {
  useNavigation.getState().replace({ screen: 'editor', id });
  back();
  expect(place()).toEqual({ screen: 'dossiers' });
  expect(parentOf({ screen: 'auctions', id })).toEqual({ screen: 'auctions' });
});

test('another section of the same dossier makes no step in history', () => {
  go({ screen: 'editor', id });
  useNavigation.getState().replace({ screen: 'editor', id, section: 'checks' });
  back();
  expect(place()).toEqual({ screen: 'today' });
});

test('sections follow the roles', () => {
  expect(screensFor(['organizer-checker']).map(({ screen }) => screen)).toEqual([
    'today',
    'review',
    'auctions',
    'exchange',
    'settings',
  ]);
  expect(screensFor(['officer']).map(({ screen }) => screen)).not.toContain('review');
  expect(sectionOf({ screen: 'editor', id })).toBe('dossiers');
  expect([mayCreate(['assistant']), mayCreate(['auditor'])]).toEqual([true, false]);
});
