import type { ValueOf } from '../../prose/prose-components.ts';
import { notStated, siteText } from '../frame/interface-text.ts';

/** Words of the interface that pages of prose speak of, as every page shows them. */
export const interfaceWords: Readonly<Record<ValueOf<'InterfaceWord'>, string>> = {
  skip: siteText.skip,
  largeText: siteText.largeText,
  highContrast: siteText.highContrast,
  notStated,
};
