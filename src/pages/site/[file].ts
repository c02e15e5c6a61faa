/** What the pages take from the publisher's registry: the colours and the sign, where it has them. */
import type { APIRoute } from 'astro';
import { getSite } from '../../collections/get-ledger.ts';
import { getLogo } from '../../collections/get-logo.ts';
import { toColoursCss } from '../../outputs/site-colours-css.ts';

export async function getStaticPaths() {
  const { colour } = await getSite();
  const logo = await getLogo();
  return [
    ...(colour ? [{ params: { file: 'colours.css' }, props: { body: toColoursCss(colour) } }] : []),
    ...(logo ? [{ params: { file: logo.url.replace('/site/', '') }, props: { body: logo.bytes } }] : []),
  ];
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
};

export const GET: APIRoute = ({ params, props }) => {
  const type = types[params['file']?.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(props['body'] as BodyInit, { headers: { 'Content-Type': type } });
};
