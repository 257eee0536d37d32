import { describe, expect, it } from '@jest/globals';
import { readRepoFile, repoFiles } from '../../support/repo-files';
import { CHANGING_BINDINGS } from './changing-bindings';
import { exportedNames, moduleState, parse, writtenImports } from './module-state';

/** Calls whose results keep nothing: decoders, refusals and lists that are fixed, and the functions that the platform calls. */
const PLAIN: ReadonlySet<string> = new Set([
  ...['fail', 'inOrder', 'listOf', 'Object.keys', 'Array.from', 'Date.UTC', 'SHIPPED_CRITERIA.map'],
  ...['pattern', 'sizedJson', 'whole', 'delay', 'text', 'policyBody', 'defaultPolicies'],
  ...['defineCalls', 'defineActing', 'defineReading'],
  // In the browser of one person: a name for this page, and a way to hand things down in it.
  ...['crypto.randomUUID', 'createContext'],
]);
const isPlain = (call: string): boolean =>
  call.startsWith('v.') || PLAIN.has(call.replace(/<.*$/u, '').trim());

const files = repoFiles('src').filter((file) => /\.tsx?$/u.test(file));
const modules = files.map((file) => ({ file, source: parse(file, readRepoFile(file)) }));

describe('module scope', () => {
  it('holds nothing that changes but what is listed with its reason', () => {
    const found = modules.flatMap(({ file, source }) =>
      moduleState(source, isPlain).map(({ name }) => `${file} ${name}`),
    );
    expect(found.sort()).toEqual(Object.keys(CHANGING_BINDINGS).sort());
  });

  it('is written to by no other module', () => {
    const shared = new Set(modules.flatMap(({ source }) => exportedNames(source)));
    const written = modules.flatMap(({ file, source }) =>
      writtenImports(source)
        .filter((name) => shared.has(name))
        .map((name) => `${file} ${name}`),
    );
    expect(shared.size).toBeGreaterThan(200);
    expect(written).toEqual([]);
  });
});

describe('the search for what changes', () => {
  it.each([
    ['let last = 0;', 'let'],
    ['var last;', 'let'],
    ['const known = new Map(); export function add(id) { known.set(id, 1); }', 'written'],
    ['export const seen: string[] = []; export const see = (id: string) => seen.push(id);', 'written'],
    ['const box = {}; function keep(site) { box[site.id] = site; }', 'written'],
    ['const count = { of: 0 }; export const next = () => ++count.of;', 'written'],
    ['const box = { a: 1 }; export const drop = () => { delete box.a; };', 'written'],
    ['const box = {}; export const keep = (site) => Object.assign(box, site);', 'written'],
    [
      'const NEXT = /a/gu; export function find(text) { NEXT.lastIndex = 3; return NEXT.exec(text); }',
      'written',
    ],
    ['const memo = remember(() => site());', 'made'],
    ['export const [memo] = remember();', 'made'],
    ['const queue = new Queue({ key: "a" });', 'made'],
    ['class Box { static last = 0; }', 'static'],
    ['export function keep(site) { globalThis.site = site; }', 'global'],
  ])('finds: %s', (text, why) => {
    expect(moduleState(parse('a.ts', text), isPlain).map((one) => one.why)).toEqual([why]);
  });

  it.each([
    'const OPEN: ReadonlySet<string> = new Set(["a"]); export const isOpen = (id) => OPEN.has(id);',
    'const ids = v.array(v.string());',
    'const all = ["a"]; export function f() { const all = new Set(); all.add(1); return all; }',
    'const all = ["a"]; export const f = (all) => all.push("b");',
    'export const f = () => { let found = 0; found += 1; return found; };',
  ])('leaves: %s', (text) => {
    expect(moduleState(parse('a.ts', text), isPlain)).toEqual([]);
  });

  it('finds what is written to where it was brought in', () => {
    expect(writtenImports(parse('a.ts', "import { box as mine } from './b'; mine.x = 1;"))).toEqual(['box']);
  });
});
