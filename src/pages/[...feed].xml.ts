import type { APIRoute, GetStaticPaths } from 'astro';
import { getLedger, getSite } from '../collections/get-ledger.ts';
import { renderAtom } from '../outputs/feeds/render-atom.ts';
import { allFeeds, type Feed } from '../views/feed/feed-view.ts';
import { toSiteIdentity } from '../views/frame/site-identity.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  allFeeds(await getLedger()).map((feed) => ({ params: { feed: feed.place.atomUrl.slice(1, -4) }, props: { feed } }));

export const GET: APIRoute<{ feed: Feed }> = async ({ props }) =>
  new Response(renderAtom(props.feed, toSiteIdentity(await getSite())), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
