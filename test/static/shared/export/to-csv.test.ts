import { describe, expect, it } from '@jest/globals';
import { sheetRecords, type Cell } from '../../../../static/shared/export/sheet';
import { toCsv } from '../../../../static/shared/export/to-csv';

const csvOf = (cell: Cell): string =>
  toCsv({ columns: [{ key: 'what', title: 'What' }], rows: [[cell]] }).slice('\uFEFFWhat\r\n'.length);

describe('a table as CSV', () => {
  it.each(['=1+1', '+49 30 1', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])(
    'keeps %j text where a spreadsheet would run it',
    (text) => expect(csvOf(text).replace(/^"/u, '')).toMatch(/^'/u),
  );

  it.each<[string, Cell, string]>([
    ['a number below zero stays a number', -2.5, '-2.5'],
    ['what is not known is empty, and not 0', null, ''],
    ['a yes is written out', true, 'true'],
    ['a comma is no end of a cell', 'a, b', '"a, b"'],
    ['a quotation mark is doubled', 'the "shop"', '"the ""shop"""'],
    ['a line end stays within its cell', 'one\ntwo', '"one\ntwo"'],
    ['a formula with quotation marks is both kept and quoted', '=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['a sign within a text is left alone', 'SUP-1', 'SUP-1'],
  ])('%s', (_rule, cell, text) => expect(csvOf(cell)).toBe(`${text}\r\n`));

  it('guards headings like any other text, and begins with a mark of its encoding', () => {
    expect(toCsv({ columns: [{ key: 'a', title: '=A' }], rows: [] })).toBe("\uFEFF'=A\r\n");
  });

  it('is told by the keys of its columns in JSON, which no language changes', () => {
    const columns = [
      { key: 'key', title: 'Schlüssel' },
      { key: 'hours', title: 'Stunden' },
    ];
    expect(sheetRecords({ columns, rows: [['SUP-1', null]] })).toEqual([{ key: 'SUP-1', hours: null }]);
  });
});
