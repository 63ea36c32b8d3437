/** How grave a finding is, as people see and hear it. */

import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Severity } from '../../diagnose/finding.ts';

export const severityIcons: Readonly<Record<Severity, typeof Info>> = {
  error: CircleAlert,
  warning: TriangleAlert,
  notice: Info,
};

export const severityInWords: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  notice: 'Note',
};
