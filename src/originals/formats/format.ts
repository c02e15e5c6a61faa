import type { UnreadFormat } from './refuse-format.ts';

/** What a file is by its content: what a reader takes, and what none takes yet. */
export type Format = 'text' | 'html' | 'mhtml' | 'csv' | 'pdf' | 'doc' | 'rtf' | 'docx' | 'xlsx' | 'xls' | UnreadFormat;
