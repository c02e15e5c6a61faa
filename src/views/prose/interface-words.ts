import type { ValueOf } from '../../prose/prose-components.ts';
import { notStated } from '../frame/record-names.ts';
import { siteText } from '../frame/site-text.ts';

/** Words of the interface that pages of prose speak of, as every page shows them. */
export const interfaceWords: Readonly<Record<ValueOf<'InterfaceWord'>, string>> = {
  skip: siteText.skip,
  elderView: siteText.elderView,
  largeText: siteText.largeText,
  highContrast: siteText.highContrast,
  otherScheme: siteText.otherScheme,
  notStated,
};
