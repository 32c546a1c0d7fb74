import { z } from 'zod';

export const roles = [
  'officer',
  'assistant',
  'head-of-department',
  'organizer-checker',
  'organizer-publisher',
  'administrator',
  'auditor',
] as const;

/** Roles on the workstation (decisions.md: States and roles). One person may hold several. */
export type Role = (typeof roles)[number];
export const roleSchema = z.enum(roles);

export const centralRoles = [
  'officer',
  'organizer-checker',
  'organizer-publisher',
  'administrator',
  'platform',
  'observer',
] as const;

/** Roles that the central database knows. */
export type CentralRole = (typeof centralRoles)[number];
export const centralRoleSchema = z.enum(centralRoles);
