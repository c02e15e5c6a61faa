import type { Random } from './random.ts';
export async function makeContent(_folder: string, _pages: number, _random: Random): Promise<void> {}
