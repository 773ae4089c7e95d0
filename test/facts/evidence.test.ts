import { describe, expect, it } from 'vitest';
import { entriesIn } from './reading.ts';

interface Listed {
  readonly title?: string;
  readonly headers?: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The codes that are read from a list table below a title. */
function codesIn({ title = 'Lamps', headers = ['Status Code', 'Description'], rows }: Listed): readonly string[] {
  const lines = [headers, ...rows].flatMap((cells) => cells.map((cell, at) => `   ${at === 0 ? '*' : ' '} - ${cell}`.trimEnd()));
  const source = [title, '', '.. list-table::', '   :header-rows: 1', '', ...lines, ''].join('\n');
  return entriesIn(source).map((line) => line.split(' ')[1]!);
}

const told = ['200', '404'].map((code) => [code, 'The lamp is as it is.']);
const named = [['200 OK', 'The lamp burns.'], ['404 Not Found', 'There is none.']];

describe('codes that nobody registered', () => {
  const own = [['530', 'The keeper is unknown.'], ['549', 'The lamp is odd.']];

  it('make a list the service\'s own, where nothing says that the others are those of HTTP', () => {
    const rows = [...told, ['503', 'There is no such wick.'], ...own];
    expect(codesIn({ title: 'Response', headers: ['Code', 'Description'], rows })).toEqual([]);
    expect(codesIn({ title: 'Response', headers: ['Code', 'Description'], rows: rows.slice(0, -1) })).toHaveLength(4);
    expect(codesIn({ title: 'HTTP status codes', headers: ['Code', 'Description'], rows })).toHaveLength(5);
    expect(codesIn({ headers: ['HTTP Status', 'Description'], rows })).toHaveLength(5);
  });

  it('make a list the service\'s own, if one is below 200', () => {
    const rows = [['201', 'No lamp is here.'], ['106', 'The wick has no name.'], ['103', 'The keeper is unknown.'], ['200', 'The lamp did not light.']];
    expect(codesIn({ title: 'Response codes', headers: ['Code', 'Description'], rows })).toEqual([]);
    expect(codesIn({ title: 'Response codes', headers: ['Code', 'Description'], rows: rows.filter(([code]) => code !== '106') })).toHaveLength(3);
    expect(codesIn({ headers: ['HTTP Status', 'Description'], rows })).toHaveLength(4);
  });

  it('may stand beside names of HTTP, if they are few or the header is that of codes', () => {
    const names = [...named, ['409 Conflict', 'Two keepers.']];
    expect(codesIn({ title: 'Exceptions', headers: ['Code', 'Description'], rows: [...names, ...own] })).toHaveLength(5);
    expect(codesIn({ title: 'Exceptions', headers: ['Code', 'Description'], rows: [...names, ...own, ['550', 'It is so.']] })).toEqual([]);
    expect(codesIn({ headers: ['Reason', 'Description'], rows: names })).toHaveLength(3);
    expect(codesIn({ headers: ['Reason', 'Description'], rows: [...names, own[0]!] })).toEqual([]);
  });
});

describe('the header of the first column', () => {
  it.each([
    'Status Code', 'Status Codes', 'statuscode', 'HTTP Status', 'HTTP Code', 'HTTP Response', 'Normal Response Code', 'Normal Response',
    'Abnormal Responses', 'Successful Response', 'Error Response', 'Response Code', 'Success Code', 'Response Status Code', 'Error Code', 'Error Codes', 'HTTP Status Code (RFC)',
  ])('%s tells enough', (header) => {
    expect(codesIn({ headers: [header, 'Description'], rows: told })).toEqual(['200', '404']);
  });

  it.each(['', 'HTTP', 'Status', 'Value', 'Values', 'Code', 'Codes', 'Return Code', 'Returned Value', 'Returned Values', 'Response', 'Responses', 'Type', 'Name'])(
    '%j tells enough with phrases, or below a title', (header) => {
      const headers = [header, 'Description'];
      expect(codesIn({ headers, rows: told })).toEqual([]);
      expect(codesIn({ headers, rows: named })).toEqual(['200', '404']);
      expect(codesIn({ title: 'Returned Values', headers, rows: told })).toEqual(['200', '404']);
    });

  it.each(['Lamp', 'Exit Status', 'Status of the Lamp', 'Codes of Lamps', 'Return', 'Parameter', 'My Type', 'Typeface', 'Names'])('%s is of something else', (header) => {
    expect(codesIn({ title: 'Status Codes', headers: [header, 'Message'], rows: named })).toEqual([]);
  });
});

describe('the title of a table whose header tells little', () => {
  const below = (title: string): readonly string[] => codesIn({ title, headers: ['Code', 'Description'], rows: told });

  it.each([
    'Status Codes', 'Status code', 'Response codes', 'Error Code', 'Returned Values', 'Return values', 'Return code', 'Returned code',
    'HTTP', 'Over https', 'Normal', 'Abnormal', 'Success', 'Successful', 'Failed',
  ])('%s tells that it holds status codes', (title) => {
    expect(below(title)).toEqual(['200', '404']);
  });

  it.each(['Lamps', 'Failures', 'Codes', 'Values', 'Formal'])('%s tells nothing', (title) => {
    expect(below(title)).toEqual([]);
  });

  it('is no longer than a title', () => {
    expect(below('Status codes '.padEnd(80, '-'))).toEqual(['200', '404']);
    expect(below('Status codes '.padEnd(81, '-'))).toEqual([]);
  });
});

describe('the rows of a table of status codes', () => {
  const rows = (...keys: readonly string[]): Listed['rows'] => keys.map((key) => [key, 'The lamp is as it is.']);
  const weakly = (...keys: readonly string[]): readonly string[] =>
    codesIn({ title: 'Status Codes', headers: ['Code', 'Description'], rows: rows(...keys) });
  const strongly = (...keys: readonly string[]): readonly string[] => codesIn({ rows: rows(...keys) });

  it('are mostly registered', () => {
    expect(strongly('200', '299')).toEqual(['200', '299']);
    expect(strongly('200', '298', '299')).toEqual([]);
    expect(strongly('299')).toEqual([]);
  });

  it('seldom repeat a code', () => {
    expect(strongly('200', '404', '404', '404', '404')).toEqual(['200', '404', '404', '404', '404']);
    expect(strongly('200', '404', '404', '404', '404', '404')).toEqual([]);
  });

  it('may be beyond 599 where the header leaves no doubt, and are no entries', () => {
    expect(strongly('200', '404', '600')).toEqual(['200', '404']);
    expect(weakly('200', '404', '600')).toEqual([]);
    expect(weakly('200', '404', '599', '500')).toEqual(['200', '404', '599', '500']);
    expect(weakly('200 OK', '404 Not Found', '999 Forbidden')).toEqual(['200', '404']);
    expect(weakly('200 OK', '404', '500', '999 Forbidden')).toEqual([]);
  });

  it('are no other numbers', () => {
    expect(strongly('200', '404', '1')).toEqual([]);
    expect(strongly('200', '404', '4040')).toEqual([]);
    expect(strongly('200', '404', '1 lamp')).toEqual(['200', '404']);
  });

  it('may have others among them, a few where the header leaves a doubt', () => {
    expect(strongly('200', 'Lamp')).toEqual(['200']);
    expect(strongly('200', 'Lamp', 'Oil')).toEqual([]);
    expect(weakly('200', '404', '500', '503', 'Lamp')).toEqual(['200', '404', '500', '503']);
    expect(weakly('200', '404', '500', 'Lamp')).toEqual([]);
    expect(weakly('200', '404', '500', '503', '')).toEqual(['200', '404', '500', '503']);
    expect(strongly('Lamp')).toEqual([]);
  });

  it.each(['Error Code', 'Err code', 'Fault ID', 'Business Code', 'Service number', 'Sub-codes', 'Error No', 'Error Codes', 'errorcode', 'API Code'])(
    'have no %s beside them', (header) => {
      expect(codesIn({ headers: ['Status Code', header, 'Description'], rows: [['200', 'OK', 'Lit.']] })).toEqual([]);
    });

  it('may have sentences under Error Code, or names of their own beside them, each code once', () => {
    expect(codesIn({ headers: ['Status Code', 'Returned Value', 'Error Code'], rows: [['401', 'Unauthorized', 'You must log in before you light it.']] })).toEqual(['401']);
    expect(codesIn({ headers: ['Status Code', 'Error', 'Description'], rows: [['404', 'no_lamp', 'None.'], ['409', 'two_lamps', 'Two.']] })).toEqual(['404', '409']);
    expect(codesIn({ headers: ['Status Code', 'Error', 'Description'], rows: [['404', 'no_lamp', 'None.'], ['404', 'no_oil', 'None.']] })).toEqual([]);
  });

  it('have no column of codes beside them that are called so', () => {
    expect(codesIn({ headers: ['Title', 'Code', 'HTTP Status', 'Description'], rows: [['Lamp lost', '10016', '422', 'It is lost.'], ['Lamp off', '330002', '403', 'It is off.']] })).toEqual([]);
  });

  it('are no decisions of yes and no, and no numbers below 200, without names', () => {
    const headers = ['Status code', 'Response Body', 'Relit', 'Notes'];
    expect(codesIn({ headers, rows: [['200', 'Malformed', 'No', ''], ['422', 'unexpected', 'Yes', 'The lamp that is asked for may burn.']] })).toEqual([]);
    expect(codesIn({ headers, rows: [['200', 'OK', 'No', ''], ['404', 'Not Found', 'Yes', '']] })).toEqual(['200', '404']);
    expect(codesIn({ headers: ['Status code', 'Text'], rows: [['101', 'LAMP_LOST'], ['102', 'LAMP_OFF']] })).toEqual([]);
    const ofProtocol = [['101', 'Switching Protocols', 'Successfully switched to the beam.'], ['404', 'Not Found', 'No lamp.']];
    expect(codesIn({ headers: ['Status code', 'Name', 'Description'], rows: ofProtocol })).toEqual(['101', '404']);
    expect(codesIn({ headers: ['Status code', 'Name', 'Description'], rows: [['101', 'OK', 'Lit.'], ['404', 'Not Found', 'No lamp.']] })).toEqual([]);
  });

  it('are no single value of a field', () => {
    expect(codesIn({ headers: ['statusCode', 'body'], rows: [['200', 'lamp']] })).toEqual([]);
    expect(codesIn({ headers: ['statusCode', 'body'], rows: [['200', 'lamp'], ['404', 'none']] })).toEqual(['200', '404']);
  });

  it.each(['LAMP.1801', 'Lamp-17', 'LAMP_OIL.0001', 'L12', 'Lamp 17'])('have no code such as %s beside them', (code) => {
    const [one, other] = [['200', code, 'Lit.'], ['404', 'Not Found', 'There is none.']];
    expect(codesIn({ headers: ['Status Code', 'Key', 'Description'], rows: [one, one] })).toEqual([]);
    expect(codesIn({ headers: ['Status Code', 'Description', 'Key'], rows: [['200', 'Lit.', code]] })).toEqual([]);
    expect(codesIn({ headers: ['Status Code', 'Key', 'Description'], rows: [one, other] })).toEqual(['200', '404']);
  });

  it('are no names of constants', () => {
    const lit = ['200', 'LAMP_LIT: The lamp burns.'];
    expect(codesIn({ rows: [lit, lit] })).toEqual([]);
    expect(codesIn({ rows: [lit, ['404', 'There is none.']] })).toEqual(['200', '404']);
    expect(codesIn({ rows: [['200', 'LIT2: It burns.']] })).toEqual([]);
    expect(codesIn({ rows: [['200', 'It is LIT: it burns.']] })).toEqual(['200']);
    expect(codesIn({ rows: [['200', 'Lit: it burns.']] })).toEqual(['200']);
  });
});

describe('phrases', () => {
  const weakly = (rows: Listed['rows']): readonly string[] => codesIn({ headers: ['Code', 'Message', 'Description'].slice(0, rows[0]!.length), rows });

  it('stand behind half of the codes', () => {
    expect(weakly([['200 OK', 'It burns.'], ['404', 'There is none.']])).toEqual(['200', '404']);
    expect(weakly([['200 OK', 'It burns.'], ['404', 'There is none.'], ['500', 'It is out.']])).toEqual([]);
  });

  it('stand beside most of the codes', () => {
    const [burning, broken] = [['200', 'OK', 'It burns.'], ['404', 'there is none.', 'Look for it.']];
    expect(weakly([burning, burning, broken])).toEqual(['200', '200', '404']);
    expect(weakly([burning, broken])).toEqual([]);
  });
});

describe('short words in a script without spaces', () => {
  it('say no yes or no', () => {
    expect(codesIn({ title: 'Status codes', headers: ['コード', 'メッセージ', '概要'], rows: [['207', 'Multi-Status', '取得成功時']] })).toEqual(['207']);
  });
});

describe('a title that only names an outcome', () => {
  const rows = [['200', 'The lamp burns.'], ['202', 'Soon.'], ['204', 'Out.']];
  const under = (outer: string, title: string) => codesIn({ title: `${outer}\n${'='.repeat(outer.length)}\n\n${title}\n${'-'.repeat(title.length)}`, headers: ['Code', 'Description'], rows });

  it('leaves it to the one around it to say what the codes are', () => {
    expect(under('Response codes', 'Success')).toEqual(['200', '202', '204']);
    expect(under('Lamps', 'Success')).toEqual([]);
    expect(under('Response codes', 'Wicks')).toEqual([]);
  });
});

describe('constants before the codes', () => {
  const headers = ['Error', 'Status Code', 'Description'];

  it('are what the rows are about, unless they are names of the codes', () => {
    expect(codesIn({ headers, rows: [['KEEPER_REQUIRED', '200', 'There is no keeper.']] })).toEqual([]);
    expect(codesIn({ headers, rows: [['BAD_WICK', '400', 'It does not burn.'], ['KEEPER_REQUIRED', '200', 'There is no keeper.'], ['closed', '403', 'It is closed.']] })).toEqual([]);
    expect(codesIn({ headers, rows: [['BAD_REQUEST', '400', 'It is odd.'], ['NOT_FOUND', '404', 'There is none.']] })).toEqual(['400', '404']);
  });
});
