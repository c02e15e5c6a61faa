import type { APIRoute, GetStaticPaths } from 'astro';
import { getLedger, getSite } from '../collections/get-ledger.ts';
import { renderJsonFeed } from '../outputs/feeds/render-json-feed.ts';
import { allFeeds, type Feed } from '../views/feed/feed-view.ts';
import { toSiteIdentity } from '../views/frame/site-identity.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  allFeeds(await getLedger()).map((feed) => ({ params: { feed: feed.place.jsonUrl.slice(1, -5) }, props: { feed } }));

export const GET: APIRoute<{ feed: Feed }> = async ({ props }) =>
  new Response(renderJsonFeed(props.feed, toSiteIdentity(await getSite())), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
