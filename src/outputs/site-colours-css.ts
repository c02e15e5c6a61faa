import { type SiteColours, toSiteColours } from '../records/registry/site-colours.ts';

/** The publisher's colour as a style sheet: values of which the site's own style sheet makes its colours. */
export function toColoursCss(colour: string): string {
  const { light, dark }: SiteColours = toSiteColours(colour);
  const values = {
    '--site-main': light.main,
    '--site-main-tint': light.tint,
    '--site-main-dark': dark.main,
    '--site-main-tint-dark': dark.tint,
  };
  const lines = Object.entries(values).map(([name, value]) => `  ${name}: ${value};\n`);
  return `:root {\n${lines.join('')}}\n`;
}
