import { expect, test } from 'vitest';
import { placePage } from '../../src/base-path/place-page.ts';

const place = (html: string) => placePage(html, '/a/b/');

test.each([
  ['<a href="/tasks/1-1/#x">1</a>', '<a href="/a/b/tasks/1-1/#x">1</a>'],
  ["<a class=x href='/'>1</a>", "<a class=x href='/a/b/'>1</a>"],
  ['<form action=/search/ method=get></form>', '<form action=/a/b/search/ method=get></form>'],
  ['<script src="/display.js"></script>', '<script src="/a/b/display.js"></script>'],
  ['<svg><a href="/tasks/"><path d="/x"/></a></svg>', '<svg><a href="/a/b/tasks/"><path d="/x"/></a></svg>'],
  ['<template><a href="/x/">1</a></template>', '<template><a href="/a/b/x/">1</a></template>'],
  ['<noscript><a href="/x/">1</a></noscript>', '<noscript><a href="/a/b/x/">1</a></noscript>'],
  ['<section data-path="/x/#1-1">1</section>', '<section data-path="/a/b/x/#1-1">1</section>'],
  [
    '<meta http-equiv="refresh" content="0; url=/documents/x/">',
    '<meta http-equiv="refresh" content="0; url=/a/b/documents/x/">',
  ],
])('%s', (html, placed) => {
  expect(place(html)).toBe(placed);
});

test.each([
  '<a href="#main">1</a>',
  '<a href="x/">1</a>',
  '<a href="//other.example/">1</a>',
  '<a href="https://other.example/">1</a>',
  '<a href="mailto:a@b.example">1</a>',
  '<p title="/x/">href="/x/" &lt;a href="/x/"&gt;</p>',
  '<!-- <a href="/x/"> -->',
  '<meta name="Url" content="/x/">',
  '<script type="application/ld+json">{"a":"<a href=\\"/x/\\">"}</script>',
])('%s stays as it is', (html) => {
  expect(place(html)).toBe(html);
});

test('what the bundler has placed is not placed twice, and a page of the same name is placed', () => {
  expect(place('<link href="/a/b/_astro/x.css">')).toBe('<link href="/a/b/_astro/x.css">');
  expect(placePage('<a href="/tasks/2030/">1</a>', '/tasks/')).toBe('<a href="/tasks/tasks/2030/">1</a>');
});

test('every other character stays, whatever the page is like', () => {
  const page = '<!doctype html>\n<html lang=zh-CN><title>“引”&amp;</title><p>一<p>二<table><tr><td><a href="/x/">三';
  expect(place(page).replace('/a/b/x/', '/x/')).toBe(page);
});
